import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/lib/data/transaction.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { deleteEntrySchema } from "@/lib/domain/journal/journal-forms.ts";
import type { SoloCommand } from "@/lib/domain/solo/command.ts";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { listJournals } from "@/lib/use-cases/journal/list-journals.ts";
import { leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { actInSolo } from "@/lib/use-cases/solo/act-in-solo.ts";
import { beginSolo } from "@/lib/use-cases/solo/begin-solo.ts";
import { readSolo } from "@/lib/use-cases/solo/read-solo.ts";
import { saveSoloDraft } from "@/lib/use-cases/solo/save-solo-draft.ts";
import { asOwner, type CoupleWorld } from "@/tests/setup/couple-world.ts";
import { JournalPlay } from "./journal-play.ts";

let play: JournalPlay;
let world: CoupleWorld;
beforeEach(async () => {
  play = await JournalPlay.begin();
  ({ world } = play);
});

const wordsOf = (rowId: string) => asOwner("SELECT 1 FROM word WHERE row_id = $1", [rowId]);

test("what was done alone is there, is the one's who did it, and can be deleted", async () => {
  const context = await world.as(world.b);
  const before = await play.journalOf(world.a);
  const begun = await beginSolo(context, { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  const { soloId } = begun;
  await actInSolo(context, { soloId, key: randomUUID(), command: { type: "rate", rating: 6 } });
  await saveSoloDraft(context, { soloId, step: "speak", text: "My feet are cold.", version: 0 });
  const ofSolo = () => play.journalOf(world.b, { repairId: soloId, older: null });
  expect((await ofSolo()).repair).toMatchObject({ isSolo: true, isJoint: false, title: null });
  const { entries } = await ofSolo();
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(["soloDraft", "soloRating"]));
  expect(entries.find((entry) => "text" in entry)).toMatchObject({ text: "My feet are cold." });
  expect(entries.find((entry) => "rating" in entry)).toMatchObject({ rating: 6 });
  expect(await play.journalOf(world.a)).toEqual(before);
  for (const { kind, id } of entries) {
    const count = (await wordsOf(id)).length;
    expect(await play.remove(world.a, kind, id)).toEqual({ ok: true });
    expect(await wordsOf(id)).toHaveLength(count);
    expect((await ofSolo()).entries.map((entry) => entry.id)).toContain(id);
    for (let time = 0; time < 2; time++) expect(await play.remove(world.b, kind, id)).toEqual({ ok: true });
    expect(await wordsOf(id)).toEqual([]);
    expect((await ofSolo()).entries.map((entry) => entry.id)).not.toContain(id);
    expect(await play.audited(`journal.delete.${kind}`)).toEqual([{ actor_id: world.b, about_user_id: world.b }]);
  }
});

test("a solo goes on as it was without the numbers that were deleted from it", async () => {
  const context = await world.as(world.b);
  const begun = await beginSolo(context, { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  const { soloId } = begun;
  const act = (command: SoloCommand) => actInSolo(context, { soloId, key: randomUUID(), command });
  const view = async () => (await readSolo(context, { soloId })).view;
  for (const rating of [9, 8, 7]) expect(await act({ type: "rate", rating })).toEqual({ ok: true });
  expect(await act({ type: "goOn", from: "regulate" })).toEqual({ ok: true });
  const { step } = await view();
  const { entries } = await play.journalOf(world.b, { repairId: soloId, older: null });
  expect(entries).toHaveLength(3);
  for (const { kind, id } of entries) {
    const form = { kind, id, key: randomUUID(), coupleId: world.coupleId, here: "" };
    expect(deleteEntrySchema.safeParse(form).success).toBe(true);
    await play.remove(world.b, kind, id);
  }
  expect(await view()).toMatchObject({ step });
  expect(await act({ type: "goBack", to: "regulate" })).toEqual({ ok: true });
  expect(await act({ type: "rate", rating: 2 })).toEqual({ ok: true });
  expect((await play.journalOf(world.b, { repairId: soloId, older: null })).entries).toMatchObject([{ rating: 2 }]);
  expect(await view()).not.toMatchObject({ step });
});

describe("deleting", () => {
  test("destroys the sealed words of a draft and of a note, once", async () => {
    await play.note(world.a);
    for (const kind of ["draft", "note"] as const) {
      const id = (await play.entryOf(world.a, kind))?.id ?? "";
      expect(await wordsOf(id)).toHaveLength(1);
      for (let time = 0; time < 2; time++) expect(await play.remove(world.a, kind, id)).toEqual({ ok: true });
      expect(await wordsOf(id)).toEqual([]);
      expect(await play.entryOf(world.a, kind)).toBeUndefined();
      expect(await play.audited(`journal.delete.${kind}`)).toEqual([{ actor_id: world.a, about_user_id: world.a }]);
    }
    expect((await play.entryOf(world.a, "share"))?.text).toBe("I felt alone.");
  });

  test("takes what was sent back first, and is safe to send again", async () => {
    const key = randomUUID();
    await Promise.all([
      play.remove(world.a, "share", play.shareId, key),
      play.remove(world.a, "share", play.shareId, key),
    ]);
    expect(await wordsOf(play.shareId)).toEqual([]);
    expect(await play.entryOf(world.a, "share")).toBeUndefined();
    expect(
      await asOwner("SELECT 1 FROM share WHERE id = $1 AND withdrawn_at IS NOT NULL", [play.shareId]),
    ).toHaveLength(1);
    const page = await readRepair(await world.as(world.b), world);
    expect(JSON.stringify(page)).not.toContain("I felt alone.");
    expect(await play.audited("journal.delete.share")).toHaveLength(1);
  });

  test("a rating takes it from the coach too, and the gates keep what they went by", async () => {
    const context = await world.as(world.a);
    await chooseConsent(context, { coupleId: world.coupleId, kind: "ratingsToCoach", given: true });
    const seen = async () => {
      const { actor } = await world.as(world.coach);
      return withActor(actor, (tx) => tx.checkIn.count({ where: { userId: world.a } }));
    };
    expect(await seen()).toBe(1);
    await play.remove(world.a, "rating", (await play.entryOf(world.a, "rating"))?.id ?? "");
    expect(await seen()).toBe(0);
    const rated = "SELECT 1 FROM private_event WHERE user_id = $1 AND type = 'rated'";
    expect(await asOwner(rated, [world.a])).toHaveLength(1);
  });

  test("reaches nothing of anybody else's: it is as if it weren't there", async () => {
    await play.note(world.a);
    const entries = (await play.journalOf(world.a)).entries.filter((entry) => entry.kind !== "share");
    for (const stranger of [world.b, world.coach]) {
      for (const { kind, id } of entries) expect(await play.remove(stranger, kind, id)).toEqual({ ok: true });
      expect(await play.remove(stranger, "note", randomUUID())).toEqual({ ok: true });
    }
    expect((await play.journalOf(world.a)).entries).toHaveLength(4);
    for (const { kind } of entries) expect(await play.audited(`journal.delete.${kind}`)).toEqual([]);
  });
});

test("once the work has ended, each keeps their own, can delete it, and adds nothing", async () => {
  await play.note(world.a);
  const { coupleId, repairId, a } = world;
  world.wait(5);
  await leaveCouple(await world.as(world.b), { coupleId });
  const journal = await play.journalOf(a);
  expect(journal).toMatchObject({ isOver: true, other: null, coachName: null, ratingsShownSince: null });
  expect(journal.repairs).toMatchObject([{ repairId, isJoint: false, title: null }]);
  expect(journal.entries.map(({ kind }) => kind).sort()).toEqual(["draft", "note", "rating", "share"]);
  expect(await play.entryOf(a, "share")).toMatchObject({ withdrawnAt: world.now, text: "I felt alone." });
  for (const { kind, id } of journal.entries) expect(await play.remove(a, kind, id)).toEqual({ ok: true });
  expect((await play.journalOf(a)).entries).toEqual([]);
  await expect(play.note(a)).rejects.toThrow(NotFound);
  expect(await listJournals(await world.as(a))).toMatchObject([{ coupleId, other: null, isOver: true }]);
});
