import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { Conflict } from "@/lib/domain/errors.ts";
import { writeNoteSchema } from "@/lib/domain/note/note-form.ts";
import { addressees } from "@/lib/domain/note/note-kind.ts";
import { longestNote } from "@/lib/domain/note/note-length.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { deleteNote } from "@/lib/use-cases/note/delete-note.ts";
import { editNote } from "@/lib/use-cases/note/edit-note.ts";
import { writeNote } from "@/lib/use-cases/note/write-note.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { liveVersion } from "@/tests/setup/live-version.ts";
import type { PracticeWorld } from "@/tests/setup/practice-world.ts";
import { NotePlay } from "./note-play.ts";

let play: NotePlay;
let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  play = await NotePlay.begin();
  ({ world, coupleId } = play);
});

describe("writing", () => {
  test("each kind is read by its readers, the newest first, and by nobody else", async () => {
    await play.writeEach();
    expect((await play.notesOf("ines")).map(({ text }) => text)).toEqual(
      addressees.map((to) => `Words for ${to}.`).toReversed(),
    );
    expect(await play.readBy("sam")).toEqual(["Words for a.", "Words for couple."]);
    expect(await play.readBy("alex")).toEqual(["Words for b.", "Words for couple."]);
  });

  test("is audited to whoever reads it, and shown to them in their trail", async () => {
    const notes = await play.writeEach();
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
    await play.write(play.noteFor(to));
    expect(world.notified).toEqual(called.map((name) => ({ kind: "somethingToLookAt", userId: world.people[name] })));
    expect(world.announced).toEqual(moves ? [coupleId] : []);
    expect(await liveVersion(world.people.sam, coupleId)).toBe((before ?? 0) + Number(moves));
  });

  test("its words are stored sealed", async () => {
    await play.write(play.noteFor("case", "a heron on the roof"));
    const rows = await asOwner<{ row: string }>("SELECT encode(sealed, 'escape') AS row FROM word");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes("heron"))).toEqual([]);
  });

  test("the same form sent ten times at once writes one note and one message", async () => {
    const context = await world.as("ines");
    const note = play.noteFor("a");
    const written = await Promise.all(Array.from({ length: 10 }, () => writeNote(context, note)));
    expect(written).toEqual(Array.from({ length: 10 }, () => ({ ok: true })));
    expect(await play.notesOf("ines")).toHaveLength(1);
    expect(await world.audited("ines", "note.write")).toHaveLength(1);
    expect(world.notified).toHaveLength(1);
  });

  test("the same form with other words or for somebody else is refused, and nothing is overwritten", async () => {
    const note = play.noteFor("a");
    await play.write(note);
    for (const change of [{ text: "Other words." }, { to: "b" as const }, { to: "couple" as const }]) {
      expect(await play.write({ ...note, ...change })).toEqual({ ok: false, reason: "already-written" });
    }
    expect(await play.readBy("sam")).toEqual([note.text]);
    expect(await play.readBy("alex")).toEqual([]);
  });

  test("waits for whoever joins later where it is for the couple, and is refused where it is for them alone", async () => {
    play = new NotePlay(world, await world.couple(["nia", "ben"]));
    expect(await play.write(play.noteFor("b"))).toEqual({ ok: false, reason: "not-joined" });
    expect(await play.write(play.noteFor("couple"))).toEqual({ ok: true });
    await world.join("nia");
    expect(await play.readBy("nia")).toEqual(["Words for couple."]);
    play = new NotePlay(world, await world.couple(["nia"]));
    expect(await play.write(play.noteFor("b"))).toEqual({ ok: false, reason: "no-such-seat" });
  });

  test("a hold doesn't keep a coach from writing, and stays as quiet as it was", async () => {
    await decideClearance(await world.as("ines"), { coupleId, decision: "hold", checkIds: [] });
    expect(await play.write(play.noteFor("couple"))).toEqual({ ok: true });
    const home = (await readHome(await world.as("sam"))).couples[0];
    expect(home).toMatchObject({ changeOfPlan: null, notes: [{ text: "Words for couple." }] });
  });

  test.each(addressees)("for %s it is refused once the work has ended", async (to) => {
    await endCouple(await world.as("ines"), { coupleId });
    expect(await play.write(play.noteFor(to))).toEqual({ ok: false, reason: "ended" });
    expect(await play.notesOf("ines")).toEqual([]);
  });
});

describe("changing and deleting", () => {
  test("changes the words, says so, with audit, and moves open pages where both read it", async () => {
    const notes = await play.writeEach();
    world.notified.length = 0;
    world.announced.length = 0;
    for (const note of Object.values(notes)) {
      expect(await editNote(await world.as("ines"), { ...note, version: 1, text: "New." })).toEqual({ ok: true });
    }
    expect(new Set((await play.notesOf("ines")).map(({ text, version }) => `${text} ${version}`))).toEqual(
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
    const note = play.noteFor("couple");
    await play.write(note);
    expect(await editNote(await world.as("ines"), { ...note, version: 1 })).toEqual({ ok: true });
    expect(await play.notesOf("ines")).toMatchObject([{ version: 1, editedAt: null }]);
    expect(await world.audited("ines", "note.edit")).toEqual([]);
  });

  test("two different changes at once: one is kept, the other is told that it moved on", async () => {
    const note = play.noteFor("couple");
    await play.write(note);
    const context = await world.as("ines");
    const results = await Promise.allSettled(
      ["One.", "Other."].map((text) => editNote(context, { ...note, version: 1, text })),
    );
    const lost = results.filter((result) => result.status === "rejected");
    expect(lost.map(({ reason }) => reason)).toEqual([expect.any(Conflict)]);
    expect(await play.notesOf("ines")).toMatchObject([{ version: 2 }]);
  });

  test("deleted, it is gone with its words, once, and from every reader's page", async () => {
    const notes = await play.writeEach();
    world.announced.length = 0;
    for (const note of Object.values(notes)) {
      await deleteNote(await world.as("ines"), note);
      expect(await deleteNote(await world.as("ines"), note)).toEqual({ ok: true });
    }
    expect(await play.notesOf("ines")).toEqual([]);
    expect(await play.readBy("sam")).toEqual([]);
    expect(world.announced).toEqual([coupleId]);
    expect(await asOwner("SELECT id FROM word WHERE subject = 'note' AND couple_id = $1", [coupleId])).toEqual([]);
    expect(await world.audited("ines", "note.delete")).toHaveLength(addressees.length);
  });

  test("after the end neither partner reads any of it, the coach reads on, changes nothing and may delete", async () => {
    const notes = await play.writeEach();
    await endCouple(await world.as("ines"), { coupleId });
    expect(await play.readBy("sam")).toEqual([]);
    expect(await play.notesOf("ines")).toHaveLength(addressees.length);
    const context = await world.as("ines");
    expect(await editNote(context, { ...notes.case, version: 1, text: "New." })).toEqual({
      ok: false,
      reason: "ended",
    });
    await deleteNote(context, notes.case);
    expect(await play.notesOf("ines")).toHaveLength(addressees.length - 1);
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

describe("the form", () => {
  test.each([
    [{ to: "" }, "to"],
    [{ to: "c" }, "to"],
    [{ text: "" }, "text"],
    [{ text: " \n " }, "text"],
    [{ text: "x".repeat(longestNote + 1) }, "text"],
  ])("complains beside the field about %j", (change, field) => {
    const parsed = writeNoteSchema.safeParse({ ...play.noteFor("a"), coupleId: randomUUID(), ...change });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});
