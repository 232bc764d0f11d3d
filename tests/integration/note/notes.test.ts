import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { type WriteNote, writeNoteSchema } from "@/lib/domain/note/note-form.ts";
import { addressees } from "@/lib/domain/note/note-kind.ts";
import { longestNote } from "@/lib/domain/note/note-length.ts";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { deleteNote } from "@/lib/use-cases/note/delete-note.ts";
import { editNote } from "@/lib/use-cases/note/edit-note.ts";
import { readNotes } from "@/lib/use-cases/note/read-notes.ts";
import { writeNote } from "@/lib/use-cases/note/write-note.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { liveVersion } from "@/tests/setup/live-version.ts";
import { type Name, PracticeWorld, strangers } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  world = await PracticeWorld.build();
  coupleId = await world.couple();
  await world.join("sam", "alex");
  world.notified.length = 0;
  world.announced.length = 0;
});

const noteFor = (to: WriteNote["to"], text = `Words for ${to}.`): WriteNote => ({
  noteId: randomUUID(),
  coupleId,
  to,
  text,
});
const write = async (note: WriteNote, name: Name = "ines") => writeNote(await world.as(name), note);
const notesOf = async (name: Name) => readNotes(await world.as(name), { coupleId });
/** What a partner finds on their home page, word by word. */
const readBy = async (name: Name) =>
  (await readHome(await world.as(name))).couples.flatMap(({ notes }) => notes.map(({ text }) => text));

async function writeEach(): Promise<Record<WriteNote["to"], WriteNote>> {
  const notes = Object.fromEntries(addressees.map((to) => [to, noteFor(to)])) as Record<WriteNote["to"], WriteNote>;
  for (const note of Object.values(notes)) {
    world.wait(1);
    expect(await write(note)).toEqual({ ok: true });
  }
  return notes;
}

/** A repair that Alex has asked for, so that there is a page of it to look at. */
async function repairUnderway(): Promise<string> {
  await world.clear(coupleId);
  const assignmentId = randomUUID();
  const terms = { dueOn: null, note: "", pauseAbove: 5 as const, startSeat: null };
  const protocolId = await world.protocolId();
  await createAssignment(await world.as("ines"), { assignmentId, coupleId, protocolId, ...terms });
  const begun = await beginRepair(await world.as("alex"), { assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  const { repairId } = begun;
  await actInRepair(await world.as("alex"), { repairId, key: randomUUID(), command: { type: "name" } });
  world.announced.length = 0;
  return repairId;
}

/** All that somebody could look at in this couple's work. */
async function everythingFor(name: Name, repairId?: string) {
  const context = await world.as(name);
  return {
    repair: repairId ? await readRepair(context, { repairId }) : null,
    home: await readHome(context),
    frame: await readCoupleFrame(context, { coupleId }),
    privacy: await readPrivacy(context),
    version: await liveVersion(world.people[name], coupleId),
  };
}

describe("writing", () => {
  test("each kind is read by its readers, the newest first, and by nobody else", async () => {
    await writeEach();
    expect((await notesOf("ines")).map(({ text }) => text)).toEqual(
      addressees.map((to) => `Words for ${to}.`).toReversed(),
    );
    expect(await readBy("sam")).toEqual(["Words for a.", "Words for couple."]);
    expect(await readBy("alex")).toEqual(["Words for b.", "Words for couple."]);
  });

  test("is audited to whoever reads it, and shown to them in their trail", async () => {
    const notes = await writeEach();
    const { sam, alex, ines } = world.people;
    const audited = await world.audited("ines", "note.write");
    expect(audited.map((entry) => [entry.subject_id, entry.about_user_id])).toEqual([
      [notes.couple.noteId, null],
      [notes.a.noteId, sam],
      [notes.b.noteId, alex],
      [notes.case.noteId, ines],
      [notes.process.noteId, ines],
    ]);
    for (const name of ["sam", "alex"] as const) {
      const { trail } = await readPrivacy(await world.as(name));
      expect(trail.filter(({ words }) => words === "Wrote you a note")).toHaveLength(2);
    }
  });

  test.each([
    ["couple", ["sam", "alex"], true],
    ["a", ["sam"], false],
    ["b", ["alex"], false],
    ["case", [], false],
    ["process", [], false],
  ] as const)("for %s it calls in %j, and moves open pages: %s", async (to, called, moves) => {
    const before = await liveVersion(world.people.sam, coupleId);
    await write(noteFor(to));
    expect(world.notified).toEqual(called.map((name) => ({ kind: "somethingToLookAt", userId: world.people[name] })));
    expect(world.announced).toEqual(moves ? [coupleId] : []);
    expect(await liveVersion(world.people.sam, coupleId)).toBe((before ?? 0) + Number(moves));
  });

  test("its words are stored sealed", async () => {
    await write(noteFor("case", "a heron on the roof"));
    const rows = await asOwner<{ row: string }>("SELECT encode(sealed, 'escape') AS row FROM word");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes("heron"))).toEqual([]);
  });

  test("the same form sent ten times at once writes one note and one message", async () => {
    const context = await world.as("ines");
    const note = noteFor("a");
    const written = await Promise.all(Array.from({ length: 10 }, () => writeNote(context, note)));
    expect(written).toEqual(Array.from({ length: 10 }, () => ({ ok: true })));
    expect(await notesOf("ines")).toHaveLength(1);
    expect(await world.audited("ines", "note.write")).toHaveLength(1);
    expect(world.notified).toHaveLength(1);
  });

  test("the same form with other words or for somebody else is refused, and nothing is overwritten", async () => {
    const note = noteFor("a");
    await write(note);
    for (const change of [{ text: "Other words." }, { to: "b" as const }, { to: "couple" as const }]) {
      expect(await write({ ...note, ...change })).toEqual({ ok: false, reason: "already-written" });
    }
    expect(await readBy("sam")).toEqual([note.text]);
    expect(await readBy("alex")).toEqual([]);
  });

  test("waits for whoever joins later where it is for the couple, and is refused where it is for them alone", async () => {
    coupleId = await world.couple(["nia", "ben"]);
    expect(await write(noteFor("b"))).toEqual({ ok: false, reason: "not-joined" });
    expect(await write(noteFor("couple"))).toEqual({ ok: true });
    await world.join("nia");
    expect(await readBy("nia")).toEqual(["Words for couple."]);
    coupleId = await world.couple(["nia"]);
    expect(await write(noteFor("b"))).toEqual({ ok: false, reason: "no-such-seat" });
  });

  test("a hold doesn't keep a coach from writing, and stays as quiet as it was", async () => {
    await decideClearance(await world.as("ines"), { coupleId, decision: "hold", checkIds: [] });
    expect(await write(noteFor("couple"))).toEqual({ ok: true });
    const home = (await readHome(await world.as("sam"))).couples[0];
    expect(home).toMatchObject({ changeOfPlan: null, notes: [{ text: "Words for couple." }] });
  });

  test.each(addressees)("for %s it is refused once the work has ended", async (to) => {
    await endCouple(await world.as("ines"), { coupleId });
    expect(await write(noteFor(to))).toEqual({ ok: false, reason: "ended" });
    expect(await notesOf("ines")).toEqual([]);
  });
});

describe("what one partner is written alone", () => {
  test("changes nothing of what the other could look at, while it is written, changed and deleted", async () => {
    const repairId = await repairUnderway();
    await write(noteFor("couple"));
    world.wait(1);
    const before = await everythingFor("alex", repairId);
    const note = noteFor("a");
    await write(note);
    expect(await everythingFor("alex", repairId)).toEqual(before);
    await editNote(await world.as("ines"), { ...note, version: 1, text: "Changed." });
    expect(await everythingFor("alex", repairId)).toEqual(before);
    expect(await readBy("sam")).toEqual(["Changed.", "Words for couple."]);
    await deleteNote(await world.as("ines"), note);
    expect(await everythingFor("alex", repairId)).toEqual(before);
    expect(world.announced).toEqual([coupleId]); // the note to both, and no other
  });

  test("the coach's own notes change nothing for either", async () => {
    const before = { sam: await everythingFor("sam"), alex: await everythingFor("alex") };
    await write(noteFor("case"));
    await write(noteFor("process"));
    expect({ sam: await everythingFor("sam"), alex: await everythingFor("alex") }).toEqual(before);
    expect(world.notified).toEqual([]);
  });

  test("says that it is for them alone", async () => {
    await writeEach();
    const notes = (await readHome(await world.as("sam"))).couples[0]?.notes;
    expect(notes?.map(({ text, isForBoth }) => [text, isForBoth])).toEqual([
      ["Words for a.", false],
      ["Words for couple.", true],
    ]);
  });
});

describe("changing and deleting", () => {
  test("changes the words, says so, with audit, and moves open pages where both read it", async () => {
    const notes = await writeEach();
    world.notified.length = 0;
    world.announced.length = 0;
    for (const note of Object.values(notes)) {
      expect(await editNote(await world.as("ines"), { ...note, version: 1, text: "New." })).toEqual({ ok: true });
    }
    expect(new Set((await notesOf("ines")).map(({ text, version }) => `${text} ${version}`))).toEqual(
      new Set(["New. 2"]),
    );
    const home = (await readHome(await world.as("sam"))).couples[0]?.notes;
    expect(home?.map(({ text, edited }) => [text, edited])).toEqual([
      ["New.", true],
      ["New.", true],
    ]);
    expect(world.announced).toEqual([coupleId]);
    expect(world.notified).toEqual([]);
    expect(await world.audited("ines", "note.edit")).toHaveLength(addressees.length);
  });

  test("the same words again change nothing", async () => {
    const note = noteFor("couple");
    await write(note);
    expect(await editNote(await world.as("ines"), { ...note, version: 1 })).toEqual({ ok: true });
    expect(await notesOf("ines")).toMatchObject([{ version: 1, editedAt: null }]);
    expect(await world.audited("ines", "note.edit")).toEqual([]);
  });

  test("two different changes at once: one is kept, the other is told that it moved on", async () => {
    const note = noteFor("couple");
    await write(note);
    const context = await world.as("ines");
    const results = await Promise.allSettled(
      ["One.", "Other."].map((text) => editNote(context, { ...note, version: 1, text })),
    );
    const lost = results.filter((result) => result.status === "rejected");
    expect(lost.map(({ reason }) => reason)).toEqual([expect.any(Conflict)]);
    expect(await notesOf("ines")).toMatchObject([{ version: 2 }]);
  });

  test("deleted, it is gone with its words, once, and from every reader's page", async () => {
    const notes = await writeEach();
    world.announced.length = 0;
    for (const note of Object.values(notes)) {
      await deleteNote(await world.as("ines"), note);
      expect(await deleteNote(await world.as("ines"), note)).toEqual({ ok: true });
    }
    expect(await notesOf("ines")).toEqual([]);
    expect(await readBy("sam")).toEqual([]);
    expect(world.announced).toEqual([coupleId]);
    expect(await asOwner("SELECT id FROM word WHERE subject = 'note' AND couple_id = $1", [coupleId])).toEqual([]);
    expect(await world.audited("ines", "note.delete")).toHaveLength(addressees.length);
  });

  test("after the end neither partner reads any of it, the coach reads on, changes nothing and may delete", async () => {
    const notes = await writeEach();
    await endCouple(await world.as("ines"), { coupleId });
    expect(await readBy("sam")).toEqual([]);
    expect(await notesOf("ines")).toHaveLength(addressees.length);
    const context = await world.as("ines");
    expect(await editNote(context, { ...notes.case, version: 1, text: "New." })).toEqual({
      ok: false,
      reason: "ended",
    });
    await deleteNote(context, notes.case);
    expect(await notesOf("ines")).toHaveLength(addressees.length - 1);
  });
});

test("a note to one partner can’t be kept without its reader, nor any other with one", async () => {
  const keep = (kind: string, reader: string | null) =>
    asOwner(
      "INSERT INTO note (id, practice_id, couple_id, author_id, kind, reader_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, now())",
      [randomUUID(), world.practiceId, coupleId, world.people.ines, kind, reader],
    );
  await expect(keep("to_partner", null)).rejects.toMatchObject({ constraint: "note_reader" });
  await expect(keep("case_note", world.people.sam)).rejects.toMatchObject({ constraint: "note_reader" });
});

describe("who may not", () => {
  test.each([...strangers.filter((name) => name !== "sam")])("none of it is for %s", async (stranger) => {
    const notes = await writeEach();
    const context = await world.as(stranger);
    await expect(writeNote(context, noteFor("couple"))).rejects.toThrow(NotFound);
    await expect(editNote(context, { ...notes.couple, version: 1, text: "x" })).rejects.toThrow(NotFound);
    await expect(deleteNote(context, notes.couple)).rejects.toThrow(NotFound);
    await expect(readNotes(context, { coupleId })).rejects.toThrow(NotFound);
    expect(await notesOf("ines")).toHaveLength(addressees.length);
  });

  test.each(["sam", "alex"] as const)("%s reads their notes at home and nowhere else", async (partner) => {
    const notes = await writeEach();
    const context = await world.as(partner);
    await expect(writeNote(context, noteFor("couple"))).rejects.toThrow(NotFound);
    await expect(editNote(context, { ...notes.couple, version: 1, text: "x" })).rejects.toThrow(NotFound);
    await expect(deleteNote(context, notes.couple)).rejects.toThrow(NotFound);
    await expect(readNotes(context, { coupleId })).rejects.toThrow(NotFound);
  });

  test("a note of another couple is not found under this one", async () => {
    const elsewhere = noteFor("case");
    await write(elsewhere);
    const context = await world.as("ines");
    const other = await world.couple(["nia"]);
    await expect(editNote(context, { ...elsewhere, coupleId: other, version: 1, text: "x" })).rejects.toThrow(NotFound);
    await expect(writeNote(context, { ...elsewhere, coupleId: other })).rejects.toThrow(NotFound);
    await deleteNote(context, { ...elsewhere, coupleId: other });
    expect(await notesOf("ines")).toHaveLength(1);
  });

  test("who takes over reads all but the process notes, and changes none", async () => {
    const notes = await writeEach();
    await asOwner("UPDATE couple SET coach_id = $1 WHERE id = $2", [world.people.ben, coupleId]);
    const taken = await notesOf("ben");
    expect(taken.map(({ text, isOwn }) => [text, isOwn])).toEqual([
      ["Words for case.", false],
      ["Words for b.", false],
      ["Words for a.", false],
      ["Words for couple.", false],
    ]);
    const context = await world.as("ben");
    await expect(editNote(context, { ...notes.case, version: 1, text: "x" })).rejects.toThrow(Forbidden);
    await expect(deleteNote(context, notes.case)).rejects.toThrow(Forbidden);
    await expect(editNote(context, { ...notes.process, version: 1, text: "x" })).rejects.toThrow(NotFound);
    await expect(notesOf("ines")).rejects.toThrow(NotFound);
    expect(await readBy("sam")).toEqual(["Words for a.", "Words for couple."]);
  });
});

describe("the form", () => {
  test.each([
    [{ to: "" }, "to"],
    [{ to: "c" }, "to"],
    [{ text: "" }, "text"],
    [{ text: " \n " }, "text"],
    [{ text: "x".repeat(longestNote + 1) }, "text"],
  ])("complains beside the field about %j", (change, field) => {
    const parsed = writeNoteSchema.safeParse({ ...noteFor("a"), coupleId: randomUUID(), ...change });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});
