import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { findHoldWords } from "@/lib/data/clearances.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { wordHold } from "@/lib/use-cases/couple/word-hold.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { followCouple } from "@/lib/use-cases/repair/follow-couple.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { type Name, PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  ({ world, coupleId } = await PracticeWorld.withCouple());
});

const decide = async (decision: "clear" | "hold", checkIds: string[] = []) =>
  decideClearance(await world.as("ines"), { coupleId, decision, checkIds });

async function answerBoth(): Promise<string[]> {
  for (const name of ["sam", "alex"] as const) await world.answer(name, coupleId);
  return world.waitingIds(coupleId);
}

/** A repair that Sam began under an assignment of the coach's. */
async function begun(): Promise<{ repairId: string }> {
  const protocolId = await world.protocolId();
  const assignment = { assignmentId: randomUUID(), coupleId, protocolId, dueOn: null, note: "" } as const;
  await createAssignment(await world.as("ines"), { ...assignment, pauseAbove: 5, startSeat: null });
  for (const name of ["sam", "alex"] as const) await world.sign(name, coupleId);
  const begun = await beginRepair(await world.as("sam"), { assignmentId: assignment.assignmentId });
  if (!begun.ok) throw new Error(begun.reason);
  return begun;
}

describe("deciding", () => {
  describe("open pages look again, and the two are told, only for what they can see", () => {
    /** How far the couple's count moved, whether open pages were told, and how many messages went out. */
    async function signs(act: () => Promise<unknown>) {
      const version = async () => {
        const sql = "SELECT version FROM couple_state WHERE couple_id = $1";
        return (await asOwner<{ version: number }>(sql, [coupleId]))[0]?.version ?? 0;
      };
      const before = await version();
      world.announced.length = 0;
      world.notified.length = 0;
      await act();
      return [(await version()) - before, world.announced.length, world.notified.length];
    }
    const word = async (words: string) => wordHold(await world.as("ines"), { coupleId, words });
    const none = [0, 0, 0];

    test("joint steps open, and are put on hold in words", async () => {
      const checkIds = await answerBoth();
      expect(await signs(() => decide("clear", checkIds))).toEqual([1, 1, 2]);
      expect(await signs(() => decide("clear", checkIds))).toEqual(none);
      await decide("hold");
      expect(await signs(() => word("We pause here."))).toEqual([1, 1, 2]);
      expect(await signs(() => word("We pause here."))).toEqual(none);
      expect(await signs(() => word("We pause until May."))).toEqual([1, 1, 0]);
      expect(await signs(() => decide("hold"))).toEqual(none);
      expect(await signs(() => decide("clear"))).toEqual([1, 1, 2]);
    });

    test("a hold of what was open, and its release, show nothing, with or without a repair at its end", async () => {
      await decide("clear", await answerBoth());
      expect(await signs(() => decide("hold"))).toEqual(none);
      expect(await signs(() => decide("clear"))).toEqual(none);
      const { repairId } = await begun();
      await actInRepair(await world.as("sam"), { repairId, key: randomUUID(), command: { type: "name" } });
      await actInRepair(await world.as("alex"), { repairId, key: randomUUID(), command: { type: "stop" } });
      expect(await signs(() => decide("hold"))).toEqual(none);
      expect(await signs(() => decide("clear"))).toEqual(none);
    });

    test("a hold over a “not yet” shows nothing, and the caseload has it all the same", async () => {
      await world.clear(coupleId);
      const { repairId } = await begun();
      await actInRepair(await world.as("sam"), { repairId, key: randomUUID(), command: { type: "name" } });
      const command = { type: "notYet", until: null } as const;
      await actInRepair(await world.as("alex"), { repairId, key: randomUUID(), command });
      expect(await signs(() => decide("hold"))).toEqual(none);
      const sql = "SELECT state FROM couple_state WHERE couple_id = $1";
      expect(await asOwner(sql, [coupleId])).toEqual([{ state: "held" }]);
      expect(await signs(() => decide("clear"))).toEqual(none);
      expect(await asOwner(sql, [coupleId])).toEqual([{ state: "notYet" }]);
    });

    test("a hold before joint steps were ever open shows nothing; opening them out of it does", async () => {
      const checkIds = await answerBoth();
      expect(await signs(() => decide("hold", checkIds))).toEqual(none);
      expect(await signs(() => decide("clear"))).toEqual([1, 1, 2]);
    });
  });
});

describe("wording a hold", () => {
  const readAs = async (name: Name) => {
    const { actor } = await world.as(name);
    return withActor(actor, (tx) => findHoldWords(tx, coupleId));
  };

  test("shows the coach's words to the couple and to nobody else, and can be reworded", async () => {
    expect(await wordHold(await world.as("ines"), { coupleId, words: "x" })).toEqual({ ok: false, reason: "not-held" });
    await decide("hold");
    world.notified.length = 0;
    await wordHold(await world.as("ines"), { coupleId, words: "We talk on Tuesday." });
    expect([await readAs("sam"), await readAs("alex"), await readAs("ines")]).toEqual(
      Array(3).fill("We talk on Tuesday."),
    );
    for (const stranger of ["ben", "cleo", "olive", "nia"] as const) expect(await readAs(stranger)).toBeNull();
    expect(world.notified).toHaveLength(2);
    await wordHold(await world.as("ines"), { coupleId, words: "We talk on Thursday." });
    expect(await readAs("alex")).toBe("We talk on Thursday.");
    expect(world.notified).toHaveLength(2);
  });

  test("releasing leaves the words behind", async () => {
    const checkIds = await answerBoth();
    await decide("hold", checkIds);
    await wordHold(await world.as("ines"), { coupleId, words: "We talk on Tuesday." });
    await decide("clear");
    expect(await readAs("sam")).toBeNull();
    await decide("hold");
    expect((await readCouple(await world.as("ines"), { coupleId })).clearance.wordedAt).toBeNull();
  });
});

describe("a hold in the middle of a repair", () => {
  const sceneOf = async (name: Name, repairId: string) => {
    const page = await readRepair(await world.as(name), { repairId });
    if ("movedTo" in page) throw new Error("moved");
    return page.view.scene.kind;
  };

  test("looks like a break until it is worded, and lets them go on once it is released", async () => {
    await world.clear(coupleId);
    const { repairId } = await begun();
    for (const [name, type] of [
      ["sam", "name"],
      ["alex", "acknowledge"],
    ] as const) {
      await actInRepair(await world.as(name), { repairId, key: randomUUID(), command: { type } });
    }
    await decide("hold");
    expect([await sceneOf("sam", repairId), await sceneOf("alex", repairId)]).toEqual(["onBreak", "onBreak"]);
    const followed = await followCouple(await world.as("ines"), { coupleId });
    expect(followed.repairs.map(({ view }) => view.state)).toEqual(["held"]);
    await wordHold(await world.as("ines"), { coupleId, words: "We talk first." });
    expect([await sceneOf("sam", repairId), await sceneOf("alex", repairId)]).toEqual(["held", "held"]);
    await decide("clear");
    world.wait(1);
    expect(await sceneOf("sam", repairId)).toBe("onBreak"); // its return time has passed: they check in to go on
    const [row] = await asOwner<{ state: string }>("SELECT state FROM couple_state WHERE couple_id = $1", [coupleId]);
    expect(row?.state).toBe("onBreak");
  });

  test("stopped under it, the repair is over, and either can begin another", async () => {
    await world.clear(coupleId);
    const { repairId } = await begun();
    await actInRepair(await world.as("sam"), { repairId, key: randomUUID(), command: { type: "name" } });
    await decide("hold");
    await actInRepair(await world.as("sam"), { repairId, key: randomUUID(), command: { type: "stop" } });
    const [repair] = await asOwner<{ over: boolean }>(
      "SELECT closed_at IS NOT NULL AS over FROM repair WHERE id = $1",
      [repairId],
    );
    expect(repair).toEqual({ over: true });
    await decide("clear");
    const [row] = await asOwner<{ state: string }>("SELECT state FROM couple_state WHERE couple_id = $1", [coupleId]);
    expect(row?.state).toBe("stopped");
  });
});
