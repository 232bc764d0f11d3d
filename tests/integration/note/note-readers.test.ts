import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { addressees } from "@/lib/domain/note/note-kind.ts";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { deleteNote } from "@/lib/use-cases/note/delete-note.ts";
import { editNote } from "@/lib/use-cases/note/edit-note.ts";
import { readNotes } from "@/lib/use-cases/note/read-notes.ts";
import { writeNote } from "@/lib/use-cases/note/write-note.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { liveVersion } from "@/tests/setup/live-version.ts";
import { type Name, type PracticeWorld, strangers } from "@/tests/setup/practice-world.ts";
import { NotePlay } from "./note-play.ts";

let play: NotePlay;
let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  play = await NotePlay.begin();
  ({ world, coupleId } = play);
});

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

describe("what one partner is written alone", () => {
  test("changes nothing of what the other could look at, while it is written, changed and deleted", async () => {
    const repairId = await repairUnderway();
    await play.write(play.noteFor("couple"));
    world.wait(1);
    const before = await everythingFor("alex", repairId);
    const note = play.noteFor("a");
    await play.write(note);
    expect(await everythingFor("alex", repairId)).toEqual(before);
    await editNote(await world.as("ines"), { ...note, version: 1, text: "Changed." });
    expect(await everythingFor("alex", repairId)).toEqual(before);
    expect(await play.readBy("sam")).toEqual(["Changed.", "Words for couple."]);
    await deleteNote(await world.as("ines"), note);
    expect(await everythingFor("alex", repairId)).toEqual(before);
    expect(world.announced).toEqual([coupleId]); // the note to both, and no other
  });

  test("the coach's own notes change nothing for either", async () => {
    const before = { sam: await everythingFor("sam"), alex: await everythingFor("alex") };
    await play.write(play.noteFor("case"));
    await play.write(play.noteFor("process"));
    expect({ sam: await everythingFor("sam"), alex: await everythingFor("alex") }).toEqual(before);
    expect(world.notified).toEqual([]);
  });

  test("says that it is for them alone", async () => {
    await play.writeEach();
    const notes = (await readHome(await world.as("sam"))).couples[0]?.notes;
    expect(notes?.map(({ text, isForBoth }) => [text, isForBoth])).toEqual([
      ["Words for a.", false],
      ["Words for couple.", true],
    ]);
  });
});

describe("who may not", () => {
  test.each([...strangers.filter((name) => name !== "sam")])("none of it is for %s", async (stranger) => {
    const notes = await play.writeEach();
    const context = await world.as(stranger);
    await expect(writeNote(context, play.noteFor("couple"))).rejects.toThrow(NotFound);
    await expect(editNote(context, { ...notes.couple, version: 1, text: "x" })).rejects.toThrow(NotFound);
    await expect(deleteNote(context, notes.couple)).rejects.toThrow(NotFound);
    await expect(readNotes(context, { coupleId })).rejects.toThrow(NotFound);
    expect(await play.notesOf("ines")).toHaveLength(addressees.length);
  });

  test.each(["sam", "alex"] as const)("%s reads their notes at home and nowhere else", async (partner) => {
    const notes = await play.writeEach();
    const context = await world.as(partner);
    await expect(writeNote(context, play.noteFor("couple"))).rejects.toThrow(NotFound);
    await expect(editNote(context, { ...notes.couple, version: 1, text: "x" })).rejects.toThrow(NotFound);
    await expect(deleteNote(context, notes.couple)).rejects.toThrow(NotFound);
    await expect(readNotes(context, { coupleId })).rejects.toThrow(NotFound);
  });

  test("a note of another couple is not found under this one", async () => {
    const elsewhere = play.noteFor("case");
    await play.write(elsewhere);
    const context = await world.as("ines");
    const other = await world.couple(["nia"]);
    await expect(editNote(context, { ...elsewhere, coupleId: other, version: 1, text: "x" })).rejects.toThrow(NotFound);
    await expect(writeNote(context, { ...elsewhere, coupleId: other })).rejects.toThrow(NotFound);
    await deleteNote(context, { ...elsewhere, coupleId: other });
    expect(await play.notesOf("ines")).toHaveLength(1);
  });

  test("who takes over reads all but the process notes, and changes none", async () => {
    const notes = await play.writeEach();
    await asOwner("UPDATE couple SET coach_id = $1 WHERE id = $2", [world.people.ben, coupleId]);
    const taken = await play.notesOf("ben");
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
    await expect(play.notesOf("ines")).rejects.toThrow(NotFound);
    expect(await play.readBy("sam")).toEqual(["Words for a.", "Words for couple."]);
  });
});
