import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { findStanding } from "@/lib/data/contributions.ts";
import { withJob } from "@/lib/data/transaction.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

let world: CoupleWorld;
let protocolId = "";
const startedAt = "2026-02-10T18:00:00Z";

beforeEach(async () => {
  world = await CoupleWorld.build("nine-steps-to-healing");
  const rows = await asOwner<{ id: string }>("SELECT protocol_id AS id FROM assignment WHERE couple_id = $1", [
    world.coupleId,
  ]);
  protocolId = rows[0]?.id ?? "";
  await did("2026-01-01", "own");
});

/** Puts what the couple did straight into what is counted. */
async function did(quarter: string, step: string, more: { round?: number; days?: string | null } = {}): Promise<void> {
  await asOwner(
    `INSERT INTO couple_period (couple_id, practice_id, protocol_id, quarter, step, started_at, completed, paused, not_yet, round, days)
     VALUES ($1, $2, $3, $4, $5, $6, false, true, false, $7, $8::bit(92))`,
    [world.coupleId, world.practiceId, protocolId, quarter, step, startedAt, more.round ?? 1, more.days ?? null],
  );
}

async function agree(
  kind: string,
  userId: string,
  given: boolean,
  coachId: string | null = null,
  at = startedAt,
): Promise<void> {
  await asOwner(
    `INSERT INTO consent_entry (user_id, practice_id, couple_id, kind, wording, given, coach_id, recorded_at)
     VALUES ($1, $2, $3, $4, 'x', $5, $6, $7)`,
    [userId, world.practiceId, world.coupleId, kind, given, coachId, at],
  );
}

const countMe = (userId: string, given = true) => agree("counted_in_trends", userId, given);
const show = (userId: string, given = true, coachId = world.coach, at = startedAt) =>
  agree("ratings_to_coach", userId, given, coachId, at);
const handOver = (at: string) =>
  asOwner(
    `INSERT INTO handover (id, practice_id, couple_id, from_coach_id, to_coach_id, by_id, recorded_at)
     VALUES ($1, $2, $3, $4, $4, $4, $5)`,
    [randomUUID(), world.practiceId, world.coupleId, world.coach, at],
  );

/** What the couple adds to the step `own` in the first quarter, or undefined. */
async function added(window = "2026Q1") {
  const { stepsOf } = await withJob((tx) => findStanding(tx, window));
  return stepsOf(protocolId, "own").find(({ couple }) => couple === world.coupleId);
}

describe("a couple is counted", () => {
  test("only if both agreed, by what each said last", async () => {
    expect(await added()).toMatchObject({ agreed: false, paused: true, coach: world.coach });
    await countMe(world.a);
    expect(await added()).toMatchObject({ agreed: false });
    await countMe(world.b, false);
    expect(await added()).toMatchObject({ agreed: false });
    await countMe(world.b);
    expect(await added()).toMatchObject({ agreed: true });
    await countMe(world.a, false);
    expect(await added()).toMatchObject({ agreed: false });
  });

  test("not for somebody who agreed and doesn't sit in it", async () => {
    await countMe(world.a);
    await countMe(world.coach);
    expect(await added()).toMatchObject({ agreed: false });
  });

  test.each([
    ["2025-12-31T23:59:00Z", true],
    ["2026-01-01Z", false],
    ["2026-04-03Z", false],
  ])("not with another coach than it had when the period began: handed over at %s", async (at, agreed) => {
    await countMe(world.a);
    await countMe(world.b);
    await handOver(at);
    expect(await added()).toMatchObject({ agreed });
  });

  test("not if one of them coaches others, wherever, for as long as they do", async () => {
    await countMe(world.a);
    await countMe(world.b);
    const [elsewhere, membership] = [randomUUID(), randomUUID()];
    await asOwner("INSERT INTO practice (id, name, created_at) VALUES ($1, 'Elsewhere', now())", [elsewhere]);
    await asOwner(
      "INSERT INTO membership (id, practice_id, user_id, role, created_at) VALUES ($1, $2, $3, 'owner', now())",
      [membership, elsewhere, world.b],
    );
    expect(await added()).toMatchObject({ agreed: true });
    await asOwner("UPDATE membership SET role = 'coach' WHERE id = $1", [membership]);
    expect(await added()).toMatchObject({ agreed: false });
    await asOwner("UPDATE membership SET ended_at = now() WHERE id = $1", [membership]);
    expect(await added()).toMatchObject({ agreed: true });
  });

  test("no longer once the work has ended", async () => {
    await countMe(world.a);
    await countMe(world.b);
    await asOwner("UPDATE couple SET ended_at = now() WHERE id = $1", [world.coupleId]);
    expect(await added()).toMatchObject({ agreed: false });
  });
});

test("a couple of which somebody was erased is counted no more", async () => {
  await countMe(world.a);
  await countMe(world.b);
  await asOwner("DELETE FROM person_key WHERE user_id = $1", [world.b]);
  expect(await added()).toMatchObject({ agreed: false });
});

describe("a coach sees ratings one by one", () => {
  test("if either showed them at any time in the period, though it was taken back", async () => {
    expect(await added()).toMatchObject({ seen: false });
    await show(world.b);
    expect(await added()).toMatchObject({ seen: true });
    await show(world.b, false);
    expect(await added()).toMatchObject({ seen: true });
  });

  test.each([
    ["2025-11-01Z", "2025-12-31T23:59:00Z", false],
    ["2025-11-01Z", "2026-01-01Z", true],
    ["2026-03-31T23:59:00Z", null, true],
    ["2026-04-01Z", null, false],
    ["2026-04-01Z", "2026-04-02Z", false],
  ])("shown from %s until %s: %s", async (from, until, seen) => {
    await show(world.a, true, world.coach, from);
    if (until) await show(world.a, false, world.coach, until);
    expect(await added()).toMatchObject({ seen });
  });

  test("only if it was said to that coach, and not before a hand-over", async () => {
    await show(world.a, true, randomUUID());
    expect(await added()).toMatchObject({ seen: false });
    await show(world.a);
    expect(await added()).toMatchObject({ seen: true });
    await handOver("2026-02-11Z");
    expect(await added()).toMatchObject({ seen: false });
  });
});

describe("a rehearsal was for it", () => {
  const rehearse = (overAt: string, phase = "closed") =>
    asOwner(
      `INSERT INTO rehearsal (id, practice_id, couple_id, rehearser_id, created_by, mode, steps, difficulty, seed, phase, created_at, last_at, over_at)
       VALUES ($1, $2, $3, $4, $4, 'script', '{}', 1, 1, $5, $6, $6, $6)`,
      [randomUUID(), world.practiceId, world.coupleId, world.a, phase, overAt],
    );

  test.each([
    ["2026-02-10T17:59:00Z", "closed", true],
    ["2025-12-13T18:00:00Z", "closed", true],
    ["2025-12-12T17:59:00Z", "closed", false],
    ["2026-02-10T18:01:00Z", "closed", false],
    ["2026-02-10T17:59:00Z", "left", false],
  ])("over at %s, %s: %s", async (overAt, phase, rehearsed) => {
    await rehearse(overAt, phase);
    expect(await added()).toMatchObject({ rehearsed });
  });
});

test("rounds from the third on are one; ratings are the couple's, of both together", async () => {
  await asOwner("UPDATE couple_period SET round = 5");
  for (const [userId, count, sum] of [
    [world.a, 1, 9],
    [world.b, 3, 9],
  ] as const) {
    await asOwner("INSERT INTO person_period VALUES ($1, $2, $3, $4, '2026-01-01', 'own', $5, $6, 0, 0)", [
      userId,
      world.coupleId,
      world.practiceId,
      protocolId,
      count,
      sum,
    ]);
  }
  expect(await added()).toMatchObject({ round: "3+", before: 4.5, after: null });
});

describe("windows", () => {
  test("hold their own quarter's days and no others", async () => {
    expect(await added("2025Q4")).toBeUndefined();
    expect(await added("2026Q2")).toBeUndefined();
  });

  test("of a practice that chose years: quarters until then, years from then on, each couple once", async () => {
    await asOwner("INSERT INTO trend_years VALUES ($1, 2027, $2, '2026-03-01Z')", [world.practiceId, world.coach]);
    await did("2027-01-01", "own");
    await did("2027-07-01", "own", { round: 2 });
    expect(await added("2026Q1")).toBeDefined();
    expect(await added("2026")).toBeUndefined();
    expect(await added("2027Q1")).toBeUndefined();
    expect(await added("2027")).toMatchObject({ round: "2" });
    await asOwner("UPDATE practice SET in_community = true WHERE id = $1", [world.practiceId]);
    const communityOf = async (window: string) => (await withJob((tx) => findStanding(tx, window))).community;
    expect((await communityOf("2026Q1")).has(world.practiceId)).toBe(true);
    expect((await communityOf("2027Q1")).has(world.practiceId)).toBe(false);
    expect((await communityOf("2027")).size).toBe(0);
  });
});

describe("the time between sessions", () => {
  /** The days of the quarter on which something was done, counted from 0. */
  const days = (...on: number[]) => Array.from({ length: 92 }, (_, day) => (on.includes(day) ? "1" : "0")).join("");
  const gap = async (window = "2026Q1") => {
    const { gapsOf } = await withJob((tx) => findStanding(tx, window));
    return gapsOf(protocolId).find(({ couple }) => couple === world.coupleId)?.gap;
  };

  test.each([
    [[5], undefined],
    [[0, 7], "week"],
    [[0, 8], "fortnight"],
    [[3, 10, 31], "fortnight"],
    [[0, 15], "month"],
    [[0, 31], "month"],
    [[0, 89], "longer"],
  ] as const)("on days %j: %s", async (on, expected) => {
    await did("2026-01-01", "all", { days: days(...on) });
    expect(await gap()).toBe(expected);
  });

  test("goes from quarter to quarter in a year", async () => {
    await asOwner("INSERT INTO trend_years VALUES ($1, 2027, $2, '2026-03-01Z')", [world.practiceId, world.coach]);
    await did("2027-01-01", "all", { days: days(89) });
    await did("2027-04-01", "all", { days: days(3) });
    expect(await gap("2027")).toBe("week");
  });
});
