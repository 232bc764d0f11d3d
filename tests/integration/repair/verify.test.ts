import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { coupleAtOrder } from "@/tests/setup/couple-at-order.ts";
import { asOwner, CoupleWorld } from "@/tests/setup/couple-world.ts";
import { verifyRepairs } from "@/tests/setup/verify-repairs.ts";

const allWell = { differences: [], rebuilt: 0 };
const days = (n: number) => n * 24 * 60;

/** A couple in their first turn, `a` having shared something. */
async function inFirstTurn(): Promise<{ world: CoupleWorld; shareId: string }> {
  const world = await coupleAtOrder();
  const shareId = randomUUID();
  await world.act(world.a, { type: "proposeOrder", first: "a", idea: "turns" });
  await world.act(world.b, { type: "agreeOrder", first: "a" });
  await world.act(world.a, { type: "sendShare", shareId }, { text: "I felt small." });
  return { world, shareId };
}

describe("what is kept agrees with the logs", () => {
  test("before anything began, and for one alone", async () => {
    const world = await CoupleWorld.build("art-of-repair", { alone: true });
    await asOwner("UPDATE couple_state SET state = 'assigned' WHERE couple_id = $1", [world.coupleId]);
    expect(await verifyRepairs(world.now)).toMatchObject({ repairs: 0, ...allWell });
  });

  test("through a turn, a break, its waiting, a hold, a stop, another repair and the end", async () => {
    const { world, shareId } = await inFirstTurn();
    const { a, b, coach, coupleId, assignmentId } = world;
    const expectWell = async () => expect(await verifyRepairs(world.now)).toMatchObject(allWell);
    const decide = async (decision: "hold" | "clear") =>
      decideClearance(await world.as(coach), { coupleId, decision, checkIds: [] });
    await expectWell();
    // Also by a clock that is behind.
    expect(await verifyRepairs(new Date(world.now.getTime() - 60_000))).toMatchObject(allWell);
    await world.act(b, { type: "takeBreak", returnAt: null });
    await expectWell();
    world.wait(days(2));
    await expectWell();
    await decide("hold");
    world.wait(days(3));
    await expectWell();
    await decide("clear");
    world.wait(days(30));
    await expectWell();
    await world.act(a, { type: "stop" });
    world.wait(10);
    await expectWell();
    const again = await beginRepair(await world.as(b), { assignmentId });
    if (!again.ok) throw new Error(again.reason);
    const first = world.repairId;
    world.repairId = again.repairId;
    await world.act(b, { type: "name" });
    await expectWell();
    world.repairId = first;
    await world.act(a, { type: "withdrawShare", shareId });
    await expectWell();
    await createAssignment(await world.as(coach), {
      assignmentId: randomUUID(),
      coupleId,
      protocolId: (await asOwner<{ id: string }>("SELECT id FROM protocol LIMIT 1"))[0]?.id ?? "",
      dueOn: "2026-06-01",
      note: "",
      pauseAbove: 4,
      startSeat: null,
    });
    await expectWell();
    await endCouple(await world.as(coach), { coupleId });
    expect(await verifyRepairs(world.now)).toMatchObject(allWell);
  });
});

describe("what was tampered with is found, and told anew", () => {
  let world: CoupleWorld;
  beforeAll(async () => {
    const { world: played, shareId } = await inFirstTurn();
    world = played;
    await world.act(world.a, { type: "withdrawShare", shareId });
  });

  const ofCouple = (change: string) => [`UPDATE couple_state SET ${change} WHERE couple_id = $1`, "coupleId"] as const;
  const ofRepair = (change: string) => [`UPDATE repair SET ${change} WHERE id = $1`, "repairId"] as const;

  test.each([
    ["step", ...ofCouple("step = 'own'")],
    ["stepNumber", ...ofCouple("step_number = 9")],
    ["round", ...ofCouple("round = 3")],
    ["state", ...ofCouple("state = 'complete'")],
    ["state", ...ofCouple("ahead_state = '{}', ahead_from = '{}', state = 'stopped'")],
    [
      "state",
      ...ofCouple(
        "ahead_state = ahead_state || 'waiting'::text, ahead_from = ahead_from || '2027-01-01Z'::timestamptz",
      ),
    ],
    ["closedAt", ...ofCouple("closed_at = now()")],
    ["lastAt", ...ofCouple("last_at = last_at - interval '1 day'")],
    ["repairId", ...ofCouple("repair_id = NULL")],
    ["protocolId", ...ofCouple("protocol_id = NULL")],
    ["version", ...ofCouple("version = 1")],
    ["nextDue", ...ofCouple("next_due = '2026-01-01'")],
    ["version", ...ofRepair("version = version - 1")],
    ["closedAt", ...ofRepair("closed_at = now()")],
    ["withdrawnAt", "UPDATE share SET withdrawn_at = NULL WHERE repair_id = $1", "repairId"],
  ] as const)("%s: %s", async (column, sql, id) => {
    await asOwner(sql, [world[id]]);
    const found = await verifyRepairs(world.now);
    expect(found.differences).toHaveLength(1);
    expect(found.differences[0]).toContain(column);
    expect(await verifyRepairs(world.now, { rebuild: true })).toMatchObject({ differences: [], rebuilt: 1 });
    expect(await verifyRepairs(world.now)).toMatchObject(allWell);
  });

  test("what was taken back is never given again; it is said, and left to a person", async () => {
    const kept = randomUUID();
    await world.act(world.a, { type: "sendShare", shareId: kept }, { text: "Still here." });
    await asOwner("UPDATE share SET withdrawn_at = now() WHERE id = $1", [kept]);
    const left = { differences: [`share ${kept} withdrawnAt`], rebuilt: 0 };
    expect(await verifyRepairs(world.now, { rebuild: true })).toMatchObject(left);
  });
});
