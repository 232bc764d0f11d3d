import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { chooseConsent } from "@/lib/use-cases/consent/choose-consent.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { wordHold } from "@/lib/use-cases/couple/word-hold.ts";
import { leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { actInSolo } from "@/lib/use-cases/solo/act-in-solo.ts";
import { beginSolo } from "@/lib/use-cases/solo/begin-solo.ts";
import { deleteSoloWords } from "@/lib/use-cases/solo/delete-solo-words.ts";
import { readSolo } from "@/lib/use-cases/solo/read-solo.ts";
import { readSoloPlace } from "@/lib/use-cases/solo/read-solo-place.ts";
import { saveSoloDraft } from "@/lib/use-cases/solo/save-solo-draft.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { SoloPlay } from "@/tests/setup/solo-play.ts";

let world: CoupleWorld;
beforeEach(async () => {
  world = await CoupleWorld.build("art-of-repair");
});

const count = async (table: "solo" | "solo_event" | "solo_draft") =>
  (await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE user_id = $1`, [world.a]))[0]?.n;
const placeOf = async (userId: string) => readSoloPlace(await world.as(userId), { coupleId: world.coupleId });
const audited = async () =>
  asOwner<{ action: string }>(
    `SELECT action, actor_id, about_user_id FROM audit_event
     WHERE couple_id = $1 AND action LIKE 'solo.%' AND action <> 'solo.read' ORDER BY id`,
    [world.coupleId],
  );

describe.each(["art-of-repair", "nine-steps-to-healing"])("the whole path of %s", (key) => {
  test("from settling to a close where nothing is owed", async () => {
    world = await CoupleWorld.build(key);
    const alone = await SoloPlay.begin(world, world.a);
    expect(await alone.act({ type: "rate", rating: 9 })).toEqual({ ok: true });
    expect((await alone.page()).view).toMatchObject({ step: "regulate", rated: 9, restAdvised: true });
    const seen: string[] = [];
    for (let { view } = await alone.page(); view.moves.includes("goOn"); { view } = await alone.page()) {
      seen.push(view.step);
      if (view.step === "speak") expect(await alone.write("I was sad.")).toEqual({ ok: true, version: 1 });
      if (view.step === "witness") await alone.act({ type: "chooseWay", way: "aloud" });
      await alone.goOn();
    }
    expect(seen).toEqual(["regulate", "intent", "speak", "imagine", "own", "witness"]);
    expect(await alone.act({ type: "close" })).toEqual({ ok: true });
    expect(await alone.page()).toMatchObject({
      view: { phase: "closed", way: "aloud", moves: [] },
      drafts: [{ step: "speak", text: "I was sad.", version: 1 }],
    });
    expect(await placeOf(world.a)).toMatchObject({ openId: null, closed: [{ soloId: alone.soloId }] });
  });
});

test("what is closed is written no more, and nothing is written at a step that isn't for writing", async () => {
  const alone = await SoloPlay.begin(world, world.a);
  const context = await world.as(world.a);
  const draft = { soloId: alone.soloId, text: "Late.", version: 0 };
  await expect(saveSoloDraft(context, { ...draft, step: "regulate" })).rejects.toThrow(NotFound);
  await alone.act({ type: "setAside" });
  await alone.act({ type: "close" });
  await expect(saveSoloDraft(context, { ...draft, step: "speak" })).rejects.toThrow(Forbidden);
  expect(await count("solo_draft")).toBe(0);
});

describe("beginning", () => {
  test("names the coach as one who sees where, for as long as that is agreed to", async () => {
    const agree = async (given: boolean) =>
      chooseConsent(await world.as(world.a), { coupleId: world.coupleId, kind: "soloToCoach", given });
    expect((await placeOf(world.a)).shownTo).toBeNull();
    await agree(true);
    expect((await placeOf(world.a)).shownTo).toMatch(/./);
    expect((await placeOf(world.b)).shownTo).toBeNull();
    await agree(false);
    expect((await placeOf(world.a)).shownTo).toBeNull();
  });

  test("is there before the coach opened anything, and with nobody else there", async () => {
    world = await CoupleWorld.build("art-of-repair", { alone: true, clearance: "closed" });
    expect((await (await SoloPlay.begin(world, world.a)).page()).view.phase).toBe("underway");
  });

  test("twice leads to the one that is open, also in a race", async () => {
    const context = await world.as(world.a);
    const begun = await Promise.all([1, 2, 3].map(() => beginSolo(context, { assignmentId: world.assignmentId })));
    expect(new Set(begun.map((each) => each.ok && each.soloId)).size).toBe(1);
    expect([await count("solo"), await count("solo_event")]).toEqual([1, 1]);
  });

  test("again is fine once one is closed", async () => {
    const first = await SoloPlay.begin(world, world.a);
    await first.act({ type: "setAside" });
    await first.act({ type: "close" });
    const second = await SoloPlay.begin(world.wait(60), world.a);
    expect(second.soloId).not.toBe(first.soloId);
    expect(await placeOf(world.a)).toMatchObject({ openId: second.soloId, closed: [{ soloId: first.soloId }] });
  });

  test("waits for what is to be signed; resting and closing don't", async () => {
    const alone = await SoloPlay.begin(world, world.a);
    await world.newPolicy();
    expect(await alone.act({ type: "goOn", from: "regulate" })).toEqual({ ok: false, reason: "sign-first" });
    expect(await alone.act({ type: "setAside" })).toEqual({ ok: true });
    expect(await alone.act({ type: "close" })).toEqual({ ok: true });
    const again = await beginSolo(await world.as(world.a), { assignmentId: world.assignmentId });
    expect(again).toEqual({ ok: false, reason: "sign-first" });
  });

  test("isn't offered under what the coach took back", async () => {
    await asOwner("UPDATE assignment SET cancelled_at = now() WHERE id = $1", [world.assignmentId]);
    const begun = await beginSolo(await world.as(world.a), { assignmentId: world.assignmentId });
    expect(begun).toEqual({ ok: false, reason: "cancelled" });
    expect((await placeOf(world.a)).offers).toEqual([]);
  });
});

describe("a command", () => {
  test("sent again under its key has one effect, and another under it none", async () => {
    const alone = await SoloPlay.begin(world, world.a);
    const key = randomUUID();
    expect(await alone.act({ type: "goOn", from: "regulate" }, key)).toEqual({ ok: true });
    await alone.goOn();
    expect(await alone.act({ type: "goOn", from: "regulate" }, key)).toEqual({ ok: true });
    expect(await alone.act({ type: "setAside" }, key)).toEqual({ ok: false, reason: "same-key-other-body" });
    expect((await alone.page()).view.step).toBe("speak");
    expect(await count("solo_event")).toBe(3);
  });

  test("pressed twice at once goes one step, not two", async () => {
    const alone = await SoloPlay.begin(world, world.a);
    const pressed = [1, 2, 3].map(() => alone.act({ type: "goOn", from: "regulate" }));
    expect(await Promise.all(pressed)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect((await alone.page()).view.step).toBe("intent");
    expect(await count("solo_event")).toBe(2);
  });

  test("is audited about the one who did it alone", async () => {
    const alone = await SoloPlay.begin(world, world.a);
    await alone.act({ type: "setAside" });
    await alone.act({ type: "setAside" });
    const about = { actor_id: world.a, about_user_id: world.a };
    expect(await audited()).toEqual([
      { action: "solo.begin", ...about },
      { action: "solo.setAside", ...about },
    ]);
  });

  test("that is refused leaves nothing behind", async () => {
    const alone = await SoloPlay.begin(world, world.a);
    expect(await alone.act({ type: "close" })).toEqual({ ok: false, reason: "moved-on" });
    expect(await count("solo_event")).toBe(1);
    expect(await audited()).toHaveLength(1);
  });
});

describe("a draft", () => {
  test("is never overwritten unseen", async () => {
    const alone = await SoloPlay.begin(world, world.a);
    await alone.goOn();
    await alone.write("We are both tired.");
    expect(await alone.write("From another phone.", 0)).toEqual({
      ok: false,
      reason: "newer-elsewhere",
      text: "We are both tired.",
      version: 1,
    });
    expect(await alone.write("We are both tired.", 0)).toEqual({ ok: true, version: 1 });
    expect(await alone.write("We both want rest.", 1)).toEqual({ ok: true, version: 2 });
  });

  test("is kept where there is something to write, and sealed", async () => {
    const alone = await SoloPlay.begin(world, world.a);
    await expect(alone.write("Where nothing is written")).rejects.toThrow(NotFound);
    await alone.goOn();
    await alone.write("We both want rest.");
    const rows = await asOwner<{ sealed: Buffer; readers: number }>(
      `SELECT w.sealed, (SELECT count(*)::int FROM word_reader r WHERE r.word_id = w.id) AS readers
       FROM word w WHERE subject = 'solo_draft' AND owner_id = $1`,
      [world.a],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sealed.toString("utf8")).not.toContain("rest");
    expect(rows[0]?.readers).toBe(0);
  });

  test("goes for good when its writer deletes it", async () => {
    const alone = await SoloPlay.begin(world, world.a);
    await alone.goOn();
    await alone.write("We both want rest.");
    await expect(deleteSoloWords(await world.as(world.b), { soloId: alone.soloId })).rejects.toThrow(NotFound);
    await deleteSoloWords(await world.as(world.a), { soloId: alone.soloId });
    expect((await alone.page()).drafts).toEqual([]);
    expect(await asOwner("SELECT 1 FROM word WHERE subject = 'solo_draft' AND owner_id = $1", [world.a])).toEqual([]);
    expect(await count("solo_event")).toBe(2);
  });
});

describe("it goes on", () => {
  test.each([false, true])("under a hold, worded: %s, as if there were none", async (worded) => {
    const alone = await SoloPlay.begin(world, world.a);
    const coach = await world.as(world.coach);
    await decideClearance(coach, { coupleId: world.coupleId, decision: "hold", checkIds: [] });
    if (worded) await wordHold(coach, { coupleId: world.coupleId, words: "We will talk first." });
    await alone.goOn();
    expect(await alone.write("We both want rest.")).toEqual({ ok: true, version: 1 });
    await alone.act({ type: "setAside" });
    await alone.act({ type: "close" });
    expect((await (await SoloPlay.begin(world, world.a)).page()).view.step).toBe("regulate");
  });

  test("when the work has ended, to its close; nothing new is begun then", async () => {
    const alone = await SoloPlay.begin(world, world.a);
    await alone.goOn();
    await alone.write("Before.");
    await leaveCouple(await world.as(world.b), { coupleId: world.coupleId });
    expect(await alone.page()).toMatchObject({ standing: null, other: null, drafts: [{ text: "Before." }] });
    expect(await alone.write("Before and after.", 1)).toEqual({ ok: true, version: 2 });
    while ((await alone.page()).view.moves.includes("goOn")) await alone.goOn();
    expect(await alone.act({ type: "close" })).toEqual({ ok: true });
    expect(await placeOf(world.a)).toMatchObject({ standing: null, openId: null, closed: [{}], offers: [] });
    await expect(SoloPlay.begin(world, world.a)).rejects.toThrow(NotFound);
    expect((await alone.page()).drafts).toMatchObject([{ text: "Before and after." }]);
  });
});

test("isn't there for the other, their coach or anybody else", async () => {
  const alone = await SoloPlay.begin(world, world.a);
  await asOwner(
    `INSERT INTO consent_entry (user_id, practice_id, couple_id, kind, wording, given, coach_id, recorded_at)
     VALUES ($1, $2, $3, 'solo_to_coach', '1', true, $4, now())`,
    [world.a, world.practiceId, world.coupleId, world.coach],
  );
  const { soloId } = alone;
  const elsewhere = await CoupleWorld.build("art-of-repair");
  for (const userId of [world.b, world.coach, elsewhere.a]) {
    const context = await world.as(userId);
    const command = { type: "setAside" } as const;
    await expect(readSolo(context, { soloId })).rejects.toThrow(NotFound);
    await expect(saveSoloDraft(context, { soloId, step: "speak", text: "", version: 0 })).rejects.toThrow(NotFound);
    await expect(actInSolo(context, { soloId, key: randomUUID(), command })).rejects.toThrow(NotFound);
    if (userId !== world.b)
      await expect(readSoloPlace(context, { coupleId: world.coupleId })).rejects.toThrow(NotFound);
  }
  expect((await alone.page()).view.phase).toBe("underway");
});
