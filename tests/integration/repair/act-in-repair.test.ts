import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { endCouple, leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { followCouple } from "@/lib/use-cases/repair/follow-couple.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { readWork } from "@/lib/use-cases/repair/read-work.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { liveVersion } from "@/tests/setup/live-version.ts";

const calm: Command = { type: "rate", rating: 3, step: "regulate", moment: "before" };

async function begun(
  key = "nine-steps-to-healing",
  options: { clearance?: "closed" | "clear" } = {},
): Promise<CoupleWorld> {
  const world = await CoupleWorld.build(key, options);
  const result = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!result.ok) throw new Error(result.reason);
  world.repairId = result.repairId;
  return world;
}

/** Up to the first turn, with `a` to speak. */
async function atFirstTurn(): Promise<CoupleWorld> {
  const world = await begun();
  const { a, b } = world;
  const steps: [string, Command][] = [
    [a, { type: "name" }],
    [b, { type: "acknowledge" }],
    ...[a, b].flatMap((who): [string, Command][] => [
      [who, calm],
      [who, { type: "finishStep", step: "regulate" }],
      [who, { type: "finishStep", step: "intent" }],
    ]),
    [a, { type: "proposeOrder", first: "a", idea: "turns" }],
    [b, { type: "agreeOrder", first: "a" }],
  ];
  for (const [who, command] of steps) expect(await world.act(who, command), command.type).toEqual({ ok: true });
  return world;
}

async function page(world: CoupleWorld, userId: string) {
  const read = await readRepair(await world.as(userId), { repairId: world.repairId });
  if ("movedTo" in read) throw new Error("moved");
  return read;
}

const eventsOf = (world: CoupleWorld) =>
  asOwner<{ type: string }>("SELECT type FROM repair_event WHERE couple_id = $1 ORDER BY seq", [world.coupleId]);

test("the same form sent ten times at once acts once", async () => {
  const world = await begun();
  const key = randomUUID();
  const context = await world.as(world.a);
  const input = { repairId: world.repairId, key, command: { type: "name" as const } };
  const results = await Promise.all(Array.from({ length: 10 }, () => actInRepair(context, input)));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await eventsOf(world)).toEqual([{ type: "named" }]);
  const audits = await asOwner("SELECT 1 FROM audit_event WHERE action = 'repair.name' AND couple_id = $1", [
    world.coupleId,
  ]);
  expect(audits).toHaveLength(1);
});

test("one rating sent twice is one rating; another body under its key is refused", async () => {
  const world = await begun();
  const key = randomUUID();
  const context = await world.as(world.a);
  const rate = (rating: number) =>
    actInRepair(context, { repairId: world.repairId, key, command: { ...calm, rating } as Command });
  await Promise.all([rate(6), rate(6)]);
  expect(await rate(7)).toEqual({ ok: false, reason: "same-key-other-body" });
  const rows = await asOwner("SELECT rating FROM check_in WHERE user_id = $1", [world.a]);
  expect(rows).toEqual([{ rating: 6 }]);
});

test("both acting at the same moment: each is kept or told no, and the log has no gap", async () => {
  for (let round = 0; round < 10; round++) {
    const world = await begun();
    await world.act(world.a, { type: "name" });
    const [a, b] = await Promise.all([
      world.act(world.a, { type: "takeBreak", returnAt: null }),
      world.act(world.b, { type: "acknowledge" }),
    ]);
    const rows = await asOwner<{ seq: number; coupleVersion: number }>(
      `SELECT seq, couple_version AS "coupleVersion" FROM repair_event WHERE couple_id = $1 ORDER BY seq`,
      [world.coupleId],
    );
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.map((row) => row.coupleVersion)).toEqual(rows.map((_, index) => index + 1));
    expect(rows).toHaveLength(1 + Number(a.ok) + Number(b.ok));
  }
});

test("nobody else finds the repair, its coach included, and a missing one looks the same", async () => {
  const world = await begun();
  const other = await begun();
  for (const stranger of [world.b, world.coach, other.a, other.coach]) {
    const context = await world.as(stranger);
    const { repairId } = world;
    await expect(readRepair(context, { repairId })).rejects.toThrow(NotFound);
    await expect(readRepair(context, { repairId: randomUUID() })).rejects.toThrow(NotFound);
    await expect(readRepair(context, { repairId: "no id" })).rejects.toThrow(NotFound);
    await expect(actInRepair(context, { repairId, key: randomUUID(), command: { type: "name" } })).rejects.toThrow(
      NotFound,
    );
    await expect(
      saveDraft(context, { repairId, step: "speak", round: 1, text: "mine now", version: 0 }),
    ).rejects.toThrow(NotFound);
  }
  for (const stranger of [other.a, other.coach]) {
    const context = await world.as(stranger);
    await expect(readWork(context, { coupleId: world.coupleId })).rejects.toThrow(NotFound);
    await expect(followCouple(context, { coupleId: world.coupleId })).rejects.toThrow(NotFound);
    await expect(beginRepair(context, { assignmentId: world.assignmentId })).rejects.toThrow(NotFound);
    await expect(leaveCouple(context, { coupleId: world.coupleId })).rejects.toThrow(NotFound);
    await expect(endCouple(context, { coupleId: world.coupleId })).rejects.toThrow(NotFound);
    expect(await liveVersion(stranger, world.coupleId)).toBeNull();
  }
  expect((await followCouple(await world.as(world.coach), { coupleId: world.coupleId })).repairs).toEqual([]);
});

test("joint work is closed until the coach clears it; private work is not", async () => {
  const world = await begun("nine-steps-to-healing", { clearance: "closed" });
  expect((await world.act(world.a, { type: "name" })).ok).toBe(false);
  expect(await world.act(world.a, calm)).toEqual({ ok: true });
  expect(await eventsOf(world)).toEqual([]);
});

test("the other's page is the same to the letter, whatever one does alone", async () => {
  const world = await begun();
  await world.act(world.a, { type: "name" });
  await world.act(world.b, { type: "acknowledge" });
  const before = await page(world, world.b);
  const work = await readWork(await world.as(world.b), { coupleId: world.coupleId });
  const { now } = world;
  await world.act(world.a, { ...calm, rating: 9 } as Command);
  await world.act(world.a, { type: "finishStep", step: "regulate" });
  const at = await world.as(world.a);
  await saveDraft(at, { repairId: world.repairId, step: "speak", round: 1, text: "not for you", version: 0 });
  world.now = now;
  expect(await page(world, world.b)).toEqual(before);
  expect(await readWork(await world.as(world.b), { coupleId: world.coupleId })).toEqual(work);
  expect(world.announced).toHaveLength(2);
});

test("a share is read by the other, and by the coach only if its writer says so; withdrawn, by nobody", async () => {
  const world = await atFirstTurn();
  const { a, b, coach, coupleId } = world;
  const shareId = randomUUID();
  expect(await world.act(a, { type: "sendShare", shareId }, { text: "I was scared." })).toEqual({ ok: true });
  expect((await page(world, b)).shares.map((share) => share.text)).toEqual(["I was scared."]);
  expect((await followCouple(await world.as(coach), { coupleId })).repairs[0]?.shares).toEqual([]);
  const reflectId = randomUUID();
  await world.act(b, { type: "reflect", shareId: reflectId }, { text: "You were scared.", toCoach: world.coach });
  const seen = (await followCouple(await world.as(coach), { coupleId })).repairs[0]?.shares;
  expect(seen?.map((share) => [share.by, share.text])).toEqual([["b", "You were scared."]]);
  expect(await world.act(a, { type: "withdrawShare", shareId })).toEqual({ ok: true });
  expect((await page(world, b)).shares.map((share) => share.text)).not.toContain("I was scared.");
});

test("sending nothing is refused, and nothing is sent", async () => {
  const world = await atFirstTurn();
  const shareId = randomUUID();
  expect(await world.act(world.a, { type: "sendShare", shareId }, { text: "  \n" })).toEqual({
    ok: false,
    reason: "nothing-written",
  });
  expect((await page(world, world.b)).shares).toEqual([]);
});

test("a draft is kept, is back on another device, and is never overwritten unseen", async () => {
  const world = await begun();
  const context = await world.as(world.a);
  const at = { repairId: world.repairId, step: "speak" as const, round: 1 };
  expect(await saveDraft(context, { ...at, text: "One.", version: 0 })).toEqual({ ok: true, version: 1 });
  expect(await saveDraft(context, { ...at, text: "One. Two.", version: 1 })).toEqual({ ok: true, version: 2 });
  expect(await saveDraft(context, { ...at, text: "From the other phone.", version: 1 })).toEqual({
    ok: false,
    reason: "newer-elsewhere",
    text: "One. Two.",
    version: 2,
  });
  expect((await page(world, world.a)).drafts).toEqual({ speak: { text: "One. Two.", version: 2 } });
});

test("leaving ends it for both in one go, and tells neither who left", async () => {
  const world = await atFirstTurn();
  const { a, b, coupleId } = world;
  await world.act(a, { type: "sendShare", shareId: randomUUID() }, { text: "I was scared." });
  await leaveCouple(await world.as(b), { coupleId });
  await leaveCouple(await world.as(world.coach), { coupleId }).catch(() => undefined);
  for (const who of [a, b]) {
    const context = await world.as(who);
    expect(context.actor.seats).toEqual([]);
    await expect(readRepair(context, { repairId: world.repairId })).rejects.toThrow(NotFound);
    expect(await liveVersion(who, coupleId)).toBeNull();
    await expect(
      actInRepair(context, { repairId: world.repairId, key: randomUUID(), command: { type: "stop" } }),
    ).rejects.toThrow(NotFound);
  }
  expect(await asOwner("SELECT 1 FROM word_reader WHERE couple_id = $1", [coupleId])).toEqual([]);
  expect(await asOwner("SELECT 1 FROM share WHERE couple_id = $1 AND withdrawn_at IS NULL", [coupleId])).toEqual([]);
  expect(await asOwner("SELECT 1 FROM word WHERE couple_id = $1 AND subject = 'share'", [coupleId])).toHaveLength(1);
  const [audit] = await asOwner(
    "SELECT actor_id, about_user_id FROM audit_event WHERE action = 'couple.leave' AND couple_id = $1",
    [coupleId],
  );
  expect(audit).toEqual({ actor_id: b, about_user_id: b });
});

test("stopping and beginning anew doesn't get around a not yet, and history stays closed", async () => {
  const world = await begun("art-of-repair");
  const { a, b } = world;
  const settled: Command[] = [calm, { type: "finishStep", step: "regulate" }, { type: "finishStep", step: "intent" }];
  for (const command of settled) await world.act(a, command);
  await world.act(a, { type: "ask", at: null });
  await world.act(b, { type: "notYet", until: null });
  expect(await world.act(a, { type: "stop" })).toEqual({ ok: true });
  const first = world.repairId;
  world.wait(60);
  const again = await beginRepair(await world.as(a), { assignmentId: world.assignmentId });
  if (!again.ok) throw new Error(again.reason);
  expect(again.repairId).not.toBe(first);
  world.repairId = again.repairId;
  for (const command of settled) await world.act(a, command);
  expect((await world.act(a, { type: "ask", at: null })).ok).toBe(false);
  const other = await beginRepair(await world.as(b), { assignmentId: world.assignmentId });
  if (!other.ok) throw new Error(other.reason);
  world.repairId = other.repairId;
  for (const command of settled) await world.act(b, command);
  expect(await world.act(b, { type: "ask", at: null })).toEqual({ ok: true });
  world.repairId = first;
  await expect(world.act(a, { type: "startRound", at: null })).rejects.toThrow();
});

test("nothing goes on before the policy in force is signed, save what rests, stops or takes back", async () => {
  const world = await begun();
  const { a, b } = world;
  await world.act(a, { type: "name" });
  await world.newPolicy();
  const signFirst = { ok: false, reason: "sign-first" };
  expect(await world.act(b, { type: "acknowledge" })).toEqual(signFirst);
  expect(await world.act(b, calm)).toEqual(signFirst);
  expect(await beginRepair(await world.as(b), { assignmentId: world.assignmentId })).toEqual(signFirst);
  expect(await eventsOf(world)).toEqual([{ type: "named" }]);
  expect(await world.act(a, { type: "takeBreak", returnAt: null })).toEqual({ ok: true });
  await world.sign(b);
  expect(await world.act(b, calm)).toEqual({ ok: true });
});

test("what is begun and done on a server whose clock is behind is not lost to the repair before", async () => {
  const world = await begun();
  await world.act(world.a, { type: "name" });
  await world.act(world.b, { type: "stop" });
  world.wait(-1);
  const again = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!again.ok) throw new Error(again.reason);
  world.repairId = again.repairId;
  expect((await page(world, world.a)).view.scene.kind).toBe("name");
  expect(await world.act(world.a, calm)).toEqual({ ok: true });
  expect((await page(world, world.a)).view.checkIn.rated).toBe(3);
});
