import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/lib/data/transaction.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { EntryKind, JournalEntry } from "@/lib/domain/journal/entry.ts";
import { deleteEntrySchema } from "@/lib/domain/journal/journal-forms.ts";
import type { JournalQuery } from "@/lib/domain/journal/journal-query.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import type { SoloCommand } from "@/lib/domain/solo/command.ts";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { deleteEntry } from "@/lib/use-cases/journal/delete-entry.ts";
import { listJournals } from "@/lib/use-cases/journal/list-journals.ts";
import { readJournal } from "@/lib/use-cases/journal/read-journal.ts";
import { takeBackShare } from "@/lib/use-cases/journal/take-back-share.ts";
import { writeNote } from "@/lib/use-cases/journal/write-note.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { followCouple } from "@/lib/use-cases/repair/follow-couple.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";
import { actInSolo } from "@/lib/use-cases/solo/act-in-solo.ts";
import { beginSolo } from "@/lib/use-cases/solo/begin-solo.ts";
import { readSolo } from "@/lib/use-cases/solo/read-solo.ts";
import { saveSoloDraft } from "@/lib/use-cases/solo/save-solo-draft.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

let world: CoupleWorld;
let shareId: string;

async function play(...steps: [who: string, command: Command, more?: { text: string; toCoach: string }][]) {
  for (const [who, command, more] of steps) {
    expect(await world.act(who, command, more ?? {}), command.type).toEqual({ ok: true });
  }
}

/** Sam and Alex checked in; Sam drafted something, and sent a part of it to Alex and to Ines. */
beforeEach(async () => {
  world = await CoupleWorld.build("nine-steps-to-healing");
  const { a, b } = world;
  const begun = await beginRepair(await world.as(a), { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  world.repairId = begun.repairId;
  shareId = randomUUID();
  await play(
    [a, { type: "name" }],
    [b, { type: "acknowledge" }],
    ...[a, b].flatMap((who): [string, Command][] => [
      [who, { type: "rate", rating: who === a ? 3 : 4, step: "regulate", moment: "before" }],
      [who, { type: "finishStep", step: "regulate" }],
      [who, { type: "finishStep", step: "intent" }],
    ]),
    [a, { type: "proposeOrder", first: "a", idea: "turns" }],
    [b, { type: "agreeOrder", first: "a" }],
  );
  world.wait(1);
  const draft = { repairId: world.repairId, step: "speak", round: 1, version: 0 } as const;
  await saveDraft(await world.as(a), { ...draft, text: "I felt alone. You never listen." });
  await play([a, { type: "sendShare", shareId }, { text: "I felt alone.", toCoach: world.coach }]);
});

const newest: JournalQuery = { repairId: null, older: null };
const journalOf = async (userId: string, query: JournalQuery = newest) =>
  readJournal(await world.as(userId), { coupleId: world.coupleId, ...query });

async function entryOf<Kind extends EntryKind>(userId: string, kind: Kind) {
  const entries = (await journalOf(userId)).entries;
  return entries.find((entry): entry is Extract<JournalEntry, { kind: Kind }> => entry.kind === kind);
}

const note = async (userId: string, text = "Only for me.", key = randomUUID()) =>
  writeNote(await world.as(userId), { coupleId: world.coupleId, key, text });

async function remove(userId: string, kind: EntryKind, id: string, key = randomUUID()) {
  return deleteEntry(await world.as(userId), { kind, id, key });
}

const wordsOf = (rowId: string) => asOwner("SELECT 1 FROM word WHERE row_id = $1", [rowId]);

const audited = (action: string) =>
  asOwner("SELECT actor_id, about_user_id FROM audit_event WHERE action = $1 AND couple_id = $2", [
    action,
    world.coupleId,
  ]);

describe("a journal", () => {
  test("holds what a person wrote, rated and sent, the latest first, and nothing of the other", async () => {
    world.wait(1);
    await note(world.a);
    const { entries, repairs, other, coachName, isOver } = await journalOf(world.a);
    expect(entries).toMatchObject([
      { kind: "note", text: "Only for me.", repairId: null },
      { kind: "share", text: "I felt alone.", step: "speak", withdrawnAt: null },
      { kind: "draft", text: "I felt alone. You never listen.", step: "speak", round: 1 },
      { kind: "rating", rating: 3, step: "regulate" },
    ]);
    expect(repairs).toMatchObject([
      { repairId: world.repairId, isJoint: true, title: "Nine steps to healing", finishedAt: null },
    ]);
    expect(repairs[0]?.scale).toEqual({ low: "Calm", middle: "Stirred up", high: "Overwhelmed" });
    expect({ other, coachName, isOver }).toEqual({ other: "Alex", coachName: "Ines", isOver: false });
    expect((await journalOf(world.b)).entries).toMatchObject([{ kind: "rating", rating: 4 }]);
    expect(await audited("journal.read")).toContainEqual({ actor_id: world.a, about_user_id: world.a });
  });

  test("stays the same whatever the other does alone", async () => {
    const before = await journalOf(world.b);
    await note(world.a);
    await play([world.a, { type: "rate", rating: 9, step: "speak", moment: "before" }]);
    await remove(world.a, "rating", (await entryOf(world.a, "rating"))?.id ?? "");
    expect(await journalOf(world.b)).toEqual(before);
  });

  test("is nobody else's, and a couple's journal is found by who sits in it alone", async () => {
    const others = await CoupleWorld.build("nine-steps-to-healing");
    const { coupleId } = world;
    for (const stranger of [world.coach, others.a, others.coach]) {
      const context = await world.as(stranger);
      await expect(readJournal(context, { coupleId, ...newest })).rejects.toThrow(NotFound);
      await expect(writeNote(context, { coupleId, key: randomUUID(), text: "mine" })).rejects.toThrow(NotFound);
    }
    expect(await listJournals(await world.as(world.a))).toEqual([
      { coupleId, practiceName: "Quiet Harbour", other: "Alex", isOver: false },
    ]);
    expect(await listJournals(await world.as(world.coach))).toEqual([]);
  });

  test("is read page by page, and by repair, without a gap or a thing twice", async () => {
    // All at the same instant, so that only their ids tell them apart.
    await Promise.all(Array.from({ length: 45 }, (_, index) => note(world.a, `Note ${index}`)));
    const seen: string[] = [];
    let older: JournalQuery["older"] = null;
    do {
      const page = await journalOf(world.a, { repairId: null, older });
      expect(page.entries.length).toBeLessThanOrEqual(20);
      seen.push(...page.entries.map((entry) => entry.id));
      older = page.older;
    } while (older);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(48);
    const ofRepair = await journalOf(world.a, { repairId: world.repairId, older: null });
    expect(ofRepair.entries.map((entry) => entry.kind)).toEqual(["share", "draft", "rating"]);
    expect((await journalOf(world.a, { repairId: randomUUID(), older: null })).repair).toBeNull();
  });

  test("leaves out a draft that was emptied again", async () => {
    const draft = { repairId: world.repairId, step: "speak", round: 1, version: 1, text: "  " } as const;
    await saveDraft(await world.as(world.a), draft);
    expect(await entryOf(world.a, "draft")).toBeUndefined();
  });
});

test("what was done alone is there, is the one's who did it, and can be deleted", async () => {
  const context = await world.as(world.b);
  const before = await journalOf(world.a);
  const begun = await beginSolo(context, { assignmentId: world.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  const { soloId } = begun;
  await actInSolo(context, { soloId, key: randomUUID(), command: { type: "rate", rating: 6 } });
  await saveSoloDraft(context, { soloId, step: "speak", text: "My feet are cold.", version: 0 });
  const ofSolo = () => journalOf(world.b, { repairId: soloId, older: null });
  expect((await ofSolo()).repair).toMatchObject({ isSolo: true, isJoint: false, title: null });
  const { entries } = await ofSolo();
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(["soloDraft", "soloRating"]));
  expect(entries.find((entry) => "text" in entry)).toMatchObject({ text: "My feet are cold." });
  expect(entries.find((entry) => "rating" in entry)).toMatchObject({ rating: 6 });
  expect(await journalOf(world.a)).toEqual(before);
  for (const { kind, id } of entries) {
    const count = (await wordsOf(id)).length;
    expect(await remove(world.a, kind, id)).toEqual({ ok: true });
    expect(await wordsOf(id)).toHaveLength(count);
    expect((await ofSolo()).entries.map((entry) => entry.id)).toContain(id);
    for (let time = 0; time < 2; time++) expect(await remove(world.b, kind, id)).toEqual({ ok: true });
    expect(await wordsOf(id)).toEqual([]);
    expect((await ofSolo()).entries.map((entry) => entry.id)).not.toContain(id);
    expect(await audited(`journal.delete.${kind}`)).toEqual([{ actor_id: world.b, about_user_id: world.b }]);
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
  const { entries } = await journalOf(world.b, { repairId: soloId, older: null });
  expect(entries).toHaveLength(3);
  for (const { kind, id } of entries) {
    const form = { kind, id, key: randomUUID(), coupleId: world.coupleId, here: "" };
    expect(deleteEntrySchema.safeParse(form).success).toBe(true);
    await remove(world.b, kind, id);
  }
  expect(await view()).toMatchObject({ step });
  expect(await act({ type: "goBack", to: "regulate" })).toEqual({ ok: true });
  expect(await act({ type: "rate", rating: 2 })).toEqual({ ok: true });
  expect((await journalOf(world.b, { repairId: soloId, older: null })).entries).toMatchObject([{ rating: 2 }]);
  expect(await view()).not.toMatchObject({ step });
});

describe("a note", () => {
  test("is one, however often it is sent; its key writes no other", async () => {
    const key = randomUUID();
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => note(world.a, "Once.", key)));
    expect(results).toEqual(results.map(() => ({ ok: true })));
    expect(await note(world.a, "Twice.", key)).toEqual({ ok: false, reason: "same-key-other-body" });
    expect((await journalOf(world.a)).entries.filter((entry) => entry.kind === "note")).toHaveLength(1);
    expect(await audited("journal.write")).toEqual([{ actor_id: world.a, about_user_id: world.a }]);
  });

  test("once deleted stays so when its form comes again", async () => {
    const key = randomUUID();
    await note(world.a, "Gone.", key);
    await remove(world.a, "note", (await entryOf(world.a, "note"))?.id ?? "");
    await note(world.a, "Gone.", key);
    expect(await entryOf(world.a, "note")).toBeUndefined();
  });

  test("calls nobody, shows to nobody, and waits for the signatures", async () => {
    const [called, told] = [world.notified.length, world.announced.length];
    await note(world.a);
    expect([world.notified.length, world.announced.length]).toEqual([called, told]);
    for (const userId of [world.b, world.coach]) {
      const { actor } = await world.as(userId);
      expect(await withActor(actor, (tx) => tx.privateNote.count())).toBe(0);
    }
    await world.newPolicy();
    expect(await note(world.a)).toEqual({ ok: false, reason: "sign-first" });
  });
});

describe("taking back", () => {
  test("takes it from everybody at once, and leaves it to the one who wrote it", async () => {
    const followed = async () => JSON.stringify(await followCouple(await world.as(world.coach), world));
    const read = async () => JSON.stringify(await readRepair(await world.as(world.b), world));
    expect(await followed()).toContain("I felt alone.");
    expect(await read()).toContain("I felt alone.");
    const key = randomUUID();
    for (let time = 0; time < 2; time++) {
      expect(await takeBackShare(await world.as(world.a), { shareId, key })).toEqual({ ok: true });
    }
    expect(await followed()).not.toContain("I felt alone.");
    expect(await read()).not.toContain("I felt alone.");
    expect(await entryOf(world.a, "share")).toMatchObject({
      text: "I felt alone.",
      withdrawnAt: world.now,
      readers: { partner: false, coach: false },
    });
    expect(await audited("repair.withdrawShare")).toHaveLength(1);
  });

  test("is for its writer alone", async () => {
    const others = await CoupleWorld.build("nine-steps-to-healing");
    for (const stranger of [world.b, world.coach, others.a]) {
      const context = await world.as(stranger);
      await expect(takeBackShare(context, { shareId, key: randomUUID() })).rejects.toThrow(NotFound);
      await expect(takeBackShare(context, { shareId: randomUUID(), key: randomUUID() })).rejects.toThrow(NotFound);
      await expect(remove(stranger, "share", shareId)).rejects.toThrow(NotFound);
    }
    expect((await entryOf(world.a, "share"))?.withdrawnAt).toBeNull();
  });
});

describe("deleting", () => {
  test("destroys the sealed words of a draft and of a note, once", async () => {
    await note(world.a);
    for (const kind of ["draft", "note"] as const) {
      const id = (await entryOf(world.a, kind))?.id ?? "";
      expect(await wordsOf(id)).toHaveLength(1);
      for (let time = 0; time < 2; time++) expect(await remove(world.a, kind, id)).toEqual({ ok: true });
      expect(await wordsOf(id)).toEqual([]);
      expect(await entryOf(world.a, kind)).toBeUndefined();
      expect(await audited(`journal.delete.${kind}`)).toEqual([{ actor_id: world.a, about_user_id: world.a }]);
    }
    expect((await entryOf(world.a, "share"))?.text).toBe("I felt alone.");
  });

  test("takes what was sent back first, and is safe to send again", async () => {
    const key = randomUUID();
    await Promise.all([remove(world.a, "share", shareId, key), remove(world.a, "share", shareId, key)]);
    expect(await wordsOf(shareId)).toEqual([]);
    expect(await entryOf(world.a, "share")).toBeUndefined();
    expect(await asOwner("SELECT 1 FROM share WHERE id = $1 AND withdrawn_at IS NOT NULL", [shareId])).toHaveLength(1);
    const page = await readRepair(await world.as(world.b), world);
    expect(JSON.stringify(page)).not.toContain("I felt alone.");
    expect(await audited("journal.delete.share")).toHaveLength(1);
  });

  test("a rating takes it from the coach too, and the gates keep what they went by", async () => {
    const context = await world.as(world.a);
    await chooseConsent(context, { coupleId: world.coupleId, kind: "ratingsToCoach", given: true });
    const seen = async () => {
      const { actor } = await world.as(world.coach);
      return withActor(actor, (tx) => tx.checkIn.count({ where: { userId: world.a } }));
    };
    expect(await seen()).toBe(1);
    await remove(world.a, "rating", (await entryOf(world.a, "rating"))?.id ?? "");
    expect(await seen()).toBe(0);
    const rated = "SELECT 1 FROM private_event WHERE user_id = $1 AND type = 'rated'";
    expect(await asOwner(rated, [world.a])).toHaveLength(1);
  });

  test("reaches nothing of anybody else's: it is as if it weren't there", async () => {
    await note(world.a);
    const entries = (await journalOf(world.a)).entries.filter((entry) => entry.kind !== "share");
    for (const stranger of [world.b, world.coach]) {
      for (const { kind, id } of entries) expect(await remove(stranger, kind, id)).toEqual({ ok: true });
      expect(await remove(stranger, "note", randomUUID())).toEqual({ ok: true });
    }
    expect((await journalOf(world.a)).entries).toHaveLength(4);
    for (const { kind } of entries) expect(await audited(`journal.delete.${kind}`)).toEqual([]);
  });
});

test("once the work has ended, each keeps their own, can delete it, and adds nothing", async () => {
  await note(world.a);
  const { coupleId, repairId, a } = world;
  world.wait(5);
  await leaveCouple(await world.as(world.b), { coupleId });
  const journal = await journalOf(a);
  expect(journal).toMatchObject({ isOver: true, other: null, coachName: null, ratingsShown: false });
  expect(journal.repairs).toMatchObject([{ repairId, isJoint: false, title: null }]);
  expect(journal.entries.map(({ kind }) => kind).sort()).toEqual(["draft", "note", "rating", "share"]);
  expect(await entryOf(a, "share")).toMatchObject({ withdrawnAt: world.now, text: "I felt alone." });
  for (const { kind, id } of journal.entries) expect(await remove(a, kind, id)).toEqual({ ok: true });
  expect((await journalOf(a)).entries).toEqual([]);
  await expect(note(a)).rejects.toThrow(NotFound);
  expect(await listJournals(await world.as(a))).toMatchObject([{ coupleId, other: null, isOver: true }]);
});
