import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { JointEvent, Recorded } from "@/lib/domain/repair/event.ts";
import { deleteEntry } from "@/lib/use-cases/journal/delete-entry.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { Dice } from "@/tests/setup/dice.ts";
import { playHistory } from "@/tests/setup/random-history.ts";
import { tellQuarters } from "@/tests/setup/trend-oracle.ts";

const allWell = { differences: [], rebuilt: 0 };

/** The couple's rows as the oracle tells them from the raw logs. */
async function toldOf(world: CoupleWorld, protocolKey: string): Promise<Record<string, unknown>> {
  const rows = await asOwner<{ repairId: string; type: string; payload: object; recordedAt: Date }>(
    `SELECT repair_id AS "repairId", type, payload, recorded_at AS "recordedAt" FROM repair_event
     WHERE couple_id = $1 ORDER BY repair_id, seq`,
    [world.coupleId],
  );
  const logs = new Map<string, Recorded<JointEvent>[]>();
  for (const { repairId, type, payload, recordedAt } of rows) {
    const event = { type, ...payload, recordedAt: recordedAt.toISOString() } as Recorded<JointEvent>;
    logs.set(repairId, [...(logs.get(repairId) ?? []), event]);
  }
  const { steps, days } = tellQuarters(protocolKey, [...logs.values()]);
  return Object.fromEntries(
    [...steps].map(([key, row]) => [
      key,
      { ...row, days: key.endsWith(" all") ? (days.get(key.slice(0, 10))?.size ?? 0) : null },
    ]),
  );
}

/** The same as the bridge has them. */
async function keptOf(world: CoupleWorld): Promise<Record<string, unknown>> {
  const rows = await asOwner<{ key: string; startedAt: Date }>(
    `SELECT quarter || ' ' || step AS key, started_at AS "startedAt", completed, paused, not_yet AS "notYet", round,
       bit_count(days)::int AS days
     FROM couple_period WHERE couple_id = $1`,
    [world.coupleId],
  );
  return Object.fromEntries(
    rows.map(({ key, startedAt, ...row }) => [key, { ...row, startedAt: startedAt.toISOString() }]),
  );
}

interface Sum {
  n: number;
  sum: number;
}

/** Each person's ratings, summed here one by one. */
async function ratingsOf(world: CoupleWorld): Promise<Record<string, Sum>> {
  const rows = await asOwner<{ userId: string; at: Date; step: string; moment: string; rating: number }>(
    `SELECT user_id AS "userId", occurred_at AS at, step, moment, rating FROM check_in WHERE couple_id = $1`,
    [world.coupleId],
  );
  const told: Record<string, Sum> = {};
  for (const { userId, at, step, moment, rating } of rows) {
    if (moment === "resume") continue;
    const key = `${userId} ${at.getUTCFullYear()}-${Math.floor(at.getUTCMonth() / 3)} ${step} ${moment}`;
    const { n, sum } = told[key] ?? { n: 0, sum: 0 };
    told[key] = { n: n + 1, sum: sum + rating };
  }
  return told;
}

async function sumsOf(world: CoupleWorld): Promise<Record<string, Sum>> {
  const rows = await asOwner<Sum & { key: string }>(
    `SELECT user_id || to_char(quarter, ' YYYY-') || extract(quarter FROM quarter) - 1 || ' ' || step || ' ' || moment AS key, n, sum
     FROM person_period, LATERAL (VALUES ('before', before_count, before_sum), ('after', after_count, after_sum)) AS of (moment, n, sum)
     WHERE couple_id = $1 AND n > 0`,
    [world.coupleId],
  );
  return Object.fromEntries(rows.map(({ key, ...sum }) => [key, sum]));
}

describe.each([
  ["nine-steps-to-healing", 1],
  ["art-of-repair", 2],
] as const)("a random history under %s", (protocolKey, seed) => {
  test("is counted as an oracle counts it from the logs", { timeout: 120_000 }, async () => {
    const world = await CoupleWorld.build(protocolKey);
    await playHistory(world, new Dice(seed), Number(process.env.BRIDGE_ACTS ?? 90));
    const kept = await keptOf(world);
    expect(Object.keys(kept).length).toBeGreaterThan(4);
    expect(kept).toEqual(await toldOf(world, protocolKey));
    const sums = await sumsOf(world);
    expect(Object.keys(sums).length).toBeGreaterThan(1);
    expect(sums).toEqual(await ratingsOf(world));
    expect(await reconcileBridge({ rebuild: false })).toEqual(allWell);
  });
});

async function begun(): Promise<CoupleWorld> {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  const repair = await beginRepair(await world.as(world.a), { assignmentId: world.assignmentId });
  if (!repair.ok) throw new Error(repair.reason);
  world.repairId = repair.repairId;
  await world.act(world.a, { type: "name" });
  await world.act(world.b, { type: "acknowledge" });
  return world;
}

describe("ratings", () => {
  test("of both at once, and deleted at once, add up; a sum of none is no row", async () => {
    const world = await begun();
    const { a, b } = world;
    const rate = (userId: string, rating: number) =>
      world.act(userId, { type: "rate", rating, step: "regulate", moment: "before" });
    await Promise.all([1, 2, 3, 4].flatMap((rating) => [rate(a, rating), rate(b, rating + 5)]));
    expect(await sumsOf(world)).toEqual(await ratingsOf(world));
    const ids = await asOwner<{ id: string; userId: string }>(
      `SELECT id, user_id AS "userId" FROM check_in WHERE couple_id = $1`,
      [world.coupleId],
    );
    // Each is deleted twice at once, while more come in.
    await Promise.all([
      rate(a, 5),
      ...[...ids, ...ids].map(async ({ id, userId }) =>
        deleteEntry(await world.as(userId), { kind: "rating", id, key: randomUUID() }),
      ),
      rate(a, 6),
    ]);
    expect(await sumsOf(world)).toEqual(await ratingsOf(world));
    const rows = await asOwner("SELECT 1 FROM person_period WHERE user_id = $1", [b]);
    expect(rows).toEqual([]);
    expect(await reconcileBridge({ rebuild: false })).toEqual(allWell);
  });

  test("on coming back from a break are neither before nor after a step", async () => {
    const world = await begun();
    await world.act(world.a, { type: "rate", rating: 3, step: "regulate", moment: "resume" });
    expect(await sumsOf(world)).toEqual({});
  });
});

describe("what was tampered with is found, and counted anew", () => {
  let world: CoupleWorld;
  beforeAll(async () => {
    world = await begun();
    await world.act(world.a, { type: "rate", rating: 3, step: "regulate", moment: "before" });
    await world.act(world.b, { type: "takeBreak", returnAt: null });
  });

  test.each([
    "UPDATE couple_period SET completed = NOT completed WHERE couple_id = $1 AND step = 'notice'",
    "UPDATE couple_period SET paused = NOT paused WHERE couple_id = $1 AND step = 'notice'",
    "UPDATE couple_period SET not_yet = NOT not_yet WHERE couple_id = $1 AND step = 'notice'",
    "UPDATE couple_period SET round = 2 WHERE couple_id = $1 AND step = 'notice'",
    "UPDATE couple_period SET started_at = now() WHERE couple_id = $1 AND step = 'notice'",
    "UPDATE couple_period SET days = 0::bit(92) WHERE couple_id = $1 AND step = 'all'",
    "DELETE FROM couple_period WHERE couple_id = $1 AND step = 'notice'",
    "UPDATE couple_period SET step = 'own' WHERE couple_id = $1 AND step = 'notice'",
    "UPDATE person_period SET before_sum = before_sum + 1 WHERE couple_id = $1",
    "UPDATE person_period SET after_count = 1 WHERE couple_id = $1",
    "DELETE FROM person_period WHERE couple_id = $1",
    "DELETE FROM check_in WHERE couple_id = $1",
  ])("%s", async (sql) => {
    await asOwner(sql, [world.coupleId]);
    const found = await reconcileBridge({ rebuild: false });
    expect(found.differences.length).toBeGreaterThan(0);
    expect(found.differences.every((where) => where.includes(world.coupleId))).toBe(true);
    const { differences, rebuilt } = await reconcileBridge({ rebuild: true });
    expect([differences, rebuilt]).toEqual([[], found.differences.length]);
    expect(await reconcileBridge({ rebuild: false })).toEqual(allWell);
  });
});

test("a repair that begins again at its first round takes no higher one back", async () => {
  const world = await begun();
  const roundOf = () =>
    asOwner("SELECT round FROM couple_period WHERE couple_id = $1 AND step = 'regulate'", [world.coupleId]);
  await asOwner("UPDATE couple_period SET round = 3 WHERE couple_id = $1", [world.coupleId]);
  await world.act(world.b, { type: "takeBreak", returnAt: null });
  expect(await roundOf()).toEqual([{ round: 3 }]);
});

test("counting anew beside people who go on writing loses nothing", { timeout: 60_000 }, async () => {
  const world = await begun();
  await asOwner("UPDATE couple_period SET completed = NOT completed WHERE couple_id = $1", [world.coupleId]);
  const rate = (userId: string, rating: number) =>
    world.act(userId, { type: "rate", rating, step: "regulate", moment: "before" });
  await Promise.all([
    rate(world.a, 2),
    rate(world.b, 3),
    reconcileBridge({ rebuild: true }),
    rate(world.a, 4),
    world.act(world.b, { type: "takeBreak", returnAt: null }),
    reconcileBridge({ rebuild: true }),
    rate(world.b, 5),
  ]);
  expect(await keptOf(world)).toEqual(await toldOf(world, "nine-steps-to-healing"));
  expect(await sumsOf(world)).toEqual(await ratingsOf(world));
  expect(await reconcileBridge({ rebuild: false })).toEqual(allWell);
});
