import { expect, test } from "vitest";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { readTrends } from "@/lib/use-cases/trend/read-trends.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";

test("where a coach's couples are is told as of now: a couple that moved on is elsewhere, and one that ended is nowhere", async () => {
  const world = await CoupleWorld.build("nine-steps-to-healing");
  await asOwner("UPDATE couple_state SET clearance = 'clear' WHERE couple_id = $1", [world.coupleId]);
  const { assignmentId, coupleId, a, b, coach } = world;
  const repair = await beginRepair(await world.as(a), { assignmentId });
  if (!repair.ok) throw new Error(repair.reason);
  world.repairId = repair.repairId;
  const page = async () => readTrends(await world.as(coach), {});
  const standing = async () => (await page()).ownStanding;
  await world.act(a, { type: "name" });
  expect(await standing()).toEqual([{ step: "notice", couples: 1 }]);
  await world.act(b, { type: "acknowledge" });
  expect(await standing()).toEqual([{ step: "regulate", couples: 1 }]);

  // Months later it isn't told from the quarter in which it was done.
  world.now = new Date("2026-07-20T00:00:00Z");
  expect(await page()).toMatchObject({ period: "2026Q1", isOver: true, ownStanding: [{ couples: 1 }] });
  await endCouple(await world.as(coach), { coupleId });
  expect((await page()).own).not.toEqual([]);
  expect(await standing()).toEqual([]);
});
