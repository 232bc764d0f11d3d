import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/lib/data/transaction.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { JournalQuery } from "@/lib/domain/journal/journal-query.ts";
import { listJournals } from "@/lib/use-cases/journal/list-journals.ts";
import { readJournal } from "@/lib/use-cases/journal/read-journal.ts";
import { takeBackShare } from "@/lib/use-cases/journal/take-back-share.ts";
import { writeNote } from "@/lib/use-cases/journal/write-note.ts";
import { followCouple } from "@/lib/use-cases/repair/follow-couple.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";
import { CoupleWorld } from "@/tests/setup/couple-world.ts";
import { JournalPlay, newest } from "./journal-play.ts";

let play: JournalPlay;
let world: CoupleWorld;
beforeEach(async () => {
  play = await JournalPlay.begin();
  ({ world } = play);
});

describe("a journal", () => {
  test("holds what a person wrote, rated and sent, the latest first, and nothing of the other", async () => {
    world.wait(1);
    await play.note(world.a);
    const { entries, repairs, other, coachName, isOver } = await play.journalOf(world.a);
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
    expect((await play.journalOf(world.b)).entries).toMatchObject([{ kind: "rating", rating: 4 }]);
    expect(await play.audited("journal.read")).toContainEqual({ actor_id: world.a, about_user_id: world.a });
  });

  test("stays the same whatever the other does alone", async () => {
    const before = await play.journalOf(world.b);
    await play.note(world.a);
    await play.act([world.a, { type: "rate", rating: 9, step: "speak", moment: "before" }]);
    await play.remove(world.a, "rating", (await play.entryOf(world.a, "rating"))?.id ?? "");
    expect(await play.journalOf(world.b)).toEqual(before);
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
    await Promise.all(Array.from({ length: 45 }, (_, index) => play.note(world.a, `Note ${index}`)));
    const seen: string[] = [];
    let older: JournalQuery["older"] = null;
    do {
      const page = await play.journalOf(world.a, { repairId: null, older });
      expect(page.entries.length).toBeLessThanOrEqual(20);
      seen.push(...page.entries.map((entry) => entry.id));
      older = page.older;
    } while (older);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(48);
    const ofRepair = await play.journalOf(world.a, { repairId: world.repairId, older: null });
    expect(ofRepair.entries.map((entry) => entry.kind)).toEqual(["share", "draft", "rating"]);
    expect((await play.journalOf(world.a, { repairId: randomUUID(), older: null })).repair).toBeNull();
  });

  test("leaves out a draft that was emptied again", async () => {
    const draft = { repairId: world.repairId, step: "speak", round: 1, version: 1, text: "  " } as const;
    await saveDraft(await world.as(world.a), draft);
    expect(await play.entryOf(world.a, "draft")).toBeUndefined();
  });
});

describe("a note", () => {
  test("is one, however often it is sent; its key writes no other", async () => {
    const key = randomUUID();
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => play.note(world.a, "Once.", key)));
    expect(results).toEqual(results.map(() => ({ ok: true })));
    expect(await play.note(world.a, "Twice.", key)).toEqual({ ok: false, reason: "same-key-other-body" });
    expect((await play.journalOf(world.a)).entries.filter((entry) => entry.kind === "note")).toHaveLength(1);
    expect(await play.audited("journal.write")).toEqual([{ actor_id: world.a, about_user_id: world.a }]);
  });

  test("once deleted stays so when its form comes again", async () => {
    const key = randomUUID();
    await play.note(world.a, "Gone.", key);
    await play.remove(world.a, "note", (await play.entryOf(world.a, "note"))?.id ?? "");
    await play.note(world.a, "Gone.", key);
    expect(await play.entryOf(world.a, "note")).toBeUndefined();
  });

  test("calls nobody, shows to nobody, and waits for the signatures", async () => {
    const [called, told] = [world.notified.length, world.announced.length];
    await play.note(world.a);
    expect([world.notified.length, world.announced.length]).toEqual([called, told]);
    for (const userId of [world.b, world.coach]) {
      const { actor } = await world.as(userId);
      expect(await withActor(actor, (tx) => tx.privateNote.count())).toBe(0);
    }
    await world.newPolicy();
    expect(await play.note(world.a)).toEqual({ ok: false, reason: "sign-first" });
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
      expect(await takeBackShare(await world.as(world.a), { shareId: play.shareId, key })).toEqual({ ok: true });
    }
    expect(await followed()).not.toContain("I felt alone.");
    expect(await read()).not.toContain("I felt alone.");
    expect(await play.entryOf(world.a, "share")).toMatchObject({
      text: "I felt alone.",
      withdrawnAt: world.now,
      readers: { partner: false, coach: false },
    });
    expect(await play.audited("repair.withdrawShare")).toHaveLength(1);
  });

  test("is for its writer alone", async () => {
    const others = await CoupleWorld.build("nine-steps-to-healing");
    for (const stranger of [world.b, world.coach, others.a]) {
      const context = await world.as(stranger);
      await expect(takeBackShare(context, { shareId: play.shareId, key: randomUUID() })).rejects.toThrow(NotFound);
      await expect(takeBackShare(context, { shareId: randomUUID(), key: randomUUID() })).rejects.toThrow(NotFound);
      await expect(play.remove(stranger, "share", play.shareId)).rejects.toThrow(NotFound);
    }
    expect((await play.entryOf(world.a, "share"))?.withdrawnAt).toBeNull();
  });
});
