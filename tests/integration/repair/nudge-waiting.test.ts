import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withJob } from "@/lib/data/transaction.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { wordHold } from "@/lib/use-cases/couple/word-hold.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { endCouple, leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { nudgeWaiting } from "@/lib/use-cases/repair/nudge-waiting.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

const hour = 60;
const day = 24 * hour;
let world: CoupleWorld;

const settled: Command[] = [
  { type: "rate", rating: 3, step: "regulate", moment: "before" },
  { type: "finishStep", step: "regulate" },
  { type: "finishStep", step: "intent" },
];

async function act(userId: string, ...commands: Command[]): Promise<void> {
  for (const command of commands) {
    const acted = await world.act(userId, command);
    if (!acted.ok) throw new Error(`${command.type}: ${acted.reason}`);
  }
}

/** A couple that prepares, one of whom asked the other. */
async function preparing(): Promise<CoupleWorld> {
  const made = await CoupleWorld.build("art-of-repair");
  world = made;
  const begun = await beginRepair(await made.as(made.a), { assignmentId: made.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  made.repairId = begun.repairId;
  // What the coach's decision leaves in the row of lists, which this barest of worlds goes without.
  await asOwner("UPDATE couple_state SET clearance = 'clear' WHERE couple_id = $1", [made.coupleId]);
  await act(made.a, ...settled, { type: "ask", at: null });
  return made;
}

/** A couple in the midst of a turn. */
async function speaking(): Promise<void> {
  const made = await preparing();
  await act(made.b, { type: "answerYes", at: null }, ...settled);
  await act(made.a, { type: "proposeOrder", first: "a", idea: "turns" });
  await act(made.b, { type: "agreeOrder", first: "a" });
}

beforeEach(async () => {
  // Those of earlier tests would be told too.
  await asOwner("UPDATE couple SET ended_at = now() WHERE ended_at IS NULL");
  await speaking();
});

/** One run of the job: whom it tells. */
async function run(now = world.now): Promise<string[]> {
  const told: string[] = [];
  await nudgeWaiting({
    now,
    newId: randomUUID,
    announce: () => told.push("announced"),
    notify: (notification) => {
      expect(notification).toEqual({ kind: "somethingToLookAt", userId: expect.any(String) });
      if ("userId" in notification) told.push(notification.userId);
    },
  });
  return told.sort();
}
const both = () => [world.a, world.b].sort();
const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000).toISOString();

/** A break of twenty minutes, a little more than a day after it was over. */
async function waiting(by = world.a): Promise<void> {
  await act(by, { type: "takeBreak", returnAt: null });
  world.wait(20 + day + 1);
}

describe("a break that is waiting", () => {
  test.each(["a", "b"] as const)("is told to both alike, whoever took it: %s", async (seat) => {
    await act(world[seat], { type: "takeBreak", returnAt: null });
    world.wait(day);
    expect(await run()).toEqual([]);
    world.wait(21);
    expect(await run()).toEqual(both());
  });

  test("is told once, however often the job runs", async () => {
    await waiting();
    expect(await run()).toEqual(both());
    for (const minutes of [0, hour, day, 5 * day]) {
      world.wait(minutes);
      expect(await run()).toEqual([]);
    }
  });

  test("is told once by processes that run at once", async () => {
    await waiting();
    const runs = await Promise.all(Array.from({ length: 6 }, () => run()));
    expect(runs.flat().sort()).toEqual(both());
  });

  test("is remembered before anybody is told: a crash in between tells nobody twice", async () => {
    await waiting();
    const failing = nudgeWaiting({
      now: world.now,
      newId: randomUUID,
      announce: () => undefined,
      notify: () => {
        throw new Error("cut short");
      },
    });
    await expect(failing).rejects.toThrow("cut short");
    expect(await run()).toEqual([]);
  });

  test("is told again only when another break is waiting", async () => {
    await waiting();
    expect(await run()).toEqual(both());
    const at = later(2 * hour);
    await act(world.a, { type: "proposeTime", at });
    world.wait(5);
    expect(await run()).toEqual([]);
    await act(world.b, { type: "answerYes", at });
    expect(await run()).toEqual([]);
    world.wait(2 * hour + day);
    expect(await run()).toEqual(both());
    expect(await run()).toEqual([]);
  });

  test("stays the same one under a not yet that it outlasts", async () => {
    await preparing();
    await waiting();
    expect(await run()).toEqual(both());
    await act(world.b, { type: "notYet", until: later(hour) });
    expect(await run()).toEqual([]);
    world.wait(2 * hour);
    expect(await run()).toEqual([]);
  });

  test("stays the same one under a hold and two weeks of silence", async () => {
    await waiting();
    expect(await run()).toEqual(both());
    world.wait(5);
    await decide("hold");
    expect(await run()).toEqual([]);
    await decide("clear");
    expect(await run()).toEqual([]);
    world.wait(15 * day);
    expect(await run()).toEqual([]);
    await act(world.a, { type: "proposeTime", at: later(hour) });
    world.wait(5);
    expect(await run()).toEqual([]);
  });

  test("that a slower process still takes for an earlier break is not told again", async () => {
    await act(world.a, { type: "takeBreak", returnAt: null });
    const before = world.wait(5).now;
    world.wait(15 + day + 1);
    expect(await run()).toEqual(both());
    expect(await run(before)).toEqual([]);
    expect(await run()).toEqual([]);
  });
});

const decide = async (decision: "hold" | "clear") =>
  decideClearance(await world.as(world.coach), { coupleId: world.coupleId, decision, checkIds: [] });

describe("nobody is told of", () => {
  test("work that has ended, whoever ended it", async () => {
    await waiting();
    const first = world;
    await endCouple(await first.as(first.coach), { coupleId: first.coupleId });
    await speaking();
    await waiting();
    await leaveCouple(await world.as(world.b), { coupleId: world.coupleId });
    expect(await run()).toEqual([]);
  });

  test("work that ended, even where a list still says that it waits", async () => {
    await waiting();
    await asOwner("UPDATE couple SET ended_at = now() WHERE id = $1", [world.coupleId]);
    expect(await run()).toEqual([]);
  });

  test("a hold, worded or not", async () => {
    await waiting();
    await decide("hold");
    expect(await run()).toEqual([]);
    await wordHold(await world.as(world.coach), { coupleId: world.coupleId, words: "We pause for now." });
    expect(await run()).toEqual([]);
    await decide("clear");
    expect(await run()).toEqual(both());
  });

  test("a hold that the list hasn't taken in otherwise", async () => {
    await waiting();
    await asOwner("UPDATE couple_state SET clearance = 'held' WHERE couple_id = $1", [world.coupleId]);
    expect(await run()).toEqual([]);
  });

  test("what was stopped, and what goes on", async () => {
    world.wait(2 * day);
    expect(await run()).toEqual([]);
    await waiting();
    await act(world.b, { type: "stop" });
    expect(await run()).toEqual([]);
  });

  test("a not yet that stands over it", async () => {
    await act(world.a, { type: "takeBreak", returnAt: null });
    await act(world.b, { type: "notYet", until: null });
    world.wait(3 * day);
    expect(await run()).toEqual([]);
  });

  test("what was set down before any run", async () => {
    await waiting();
    world.wait(15 * day);
    expect(await run()).toEqual([]);
  });

  test("what one does alone: ratings, steps, a repair that isn't shown", async () => {
    await act(world.a, { type: "stop" });
    const begun = await beginRepair(await world.as(world.b), { assignmentId: world.assignmentId });
    if (!begun.ok) throw new Error(begun.reason);
    world.repairId = begun.repairId;
    await act(world.b, ...settled);
    world.wait(3 * day);
    expect(await run()).toEqual([]);
  });
});

test("what is remembered goes with the couple, and holds no person", async () => {
  await waiting();
  await run();
  const remembered = () => asOwner("SELECT * FROM waiting_nudge WHERE couple_id = $1", [world.coupleId]);
  expect(await remembered()).toEqual([{ couple_id: world.coupleId, told_at: world.now }]);
  await act(world.a, { type: "stop" });
  await run(new Date(world.now.getTime() + 1_000));
  expect(await remembered()).toEqual([]);
  await expect(withJob((tx) => tx.$queryRaw`SELECT label FROM couple_state`)).rejects.toThrow();
});
