import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { wordHold } from "@/lib/use-cases/couple/word-hold.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { readSupport } from "@/lib/use-cases/home/read-support.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { leaveCouple } from "@/lib/use-cases/repair/end-work.ts";
import { makeReady } from "@/tests/setup/client-steps.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { type Name, PracticeWorld } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
beforeEach(async () => {
  ({ world, coupleId } = await PracticeWorld.withCouple());
});

const homeOf = async (name: Name) => readHome(await world.as(name));
const coupleOf = async (name: Name) => (await homeOf(name)).couples[0];

async function bothReady(): Promise<void> {
  await makeReady(world, "sam", coupleId);
  await makeReady(world, "alex", coupleId);
}

/** Something to do, as a coach gives it. */
async function assign(): Promise<string> {
  const assignmentId = randomUUID();
  await asOwner(
    `INSERT INTO assignment (id, practice_id, couple_id, protocol_id, pause_above, created_by, created_at)
     VALUES ($1, $2, $3, $4, 5, $5, now())`,
    [assignmentId, world.practiceId, coupleId, await world.protocolId(), world.people.ines],
  );
  return assignmentId;
}

async function act(name: Name, repairId: string, command: Command): Promise<void> {
  const acted = await actInRepair(await world.as(name), { repairId, key: randomUUID(), command });
  if (!acted.ok) throw new Error(acted.reason);
}

describe("a client's home", () => {
  test("shows the couple, the coach and what comes first", async () => {
    expect(await coupleOf("sam")).toMatchObject({
      coupleId,
      practiceName: "Quiet Harbour",
      coachName: "Ines",
      names: { you: "Sam", other: "Alex" },
      standing: { kind: "sign", left: ["secretsPolicy", "dataUse"] },
      isOpen: false,
      assigned: [],
      work: null,
    });
  });

  test("shows what was assigned to both, and nothing that was cancelled", async () => {
    await bothReady();
    const assignmentId = await assign();
    expect((await coupleOf("sam"))?.assigned).toMatchObject([{ assignmentId, protocolTitle: "Nine steps to healing" }]);
    expect((await coupleOf("alex"))?.assigned).toHaveLength(1);
    await asOwner("UPDATE assignment SET cancelled_at = now() WHERE id = $1", [assignmentId]);
    expect((await coupleOf("sam"))?.assigned).toEqual([]);
  });

  test("hides what was begun from who has a new text to sign", async () => {
    await bothReady();
    await world.clear(coupleId);
    await beginRepair(await world.as("sam"), { assignmentId: await assign() });
    expect((await coupleOf("sam"))?.work).not.toBeNull();
    await asOwner(
      "INSERT INTO secrets_policy (id, practice_id, version, kind, created_by, created_at) VALUES ($1, $2, 2, 'no_secrets', $3, now())",
      [randomUUID(), world.practiceId, world.people.olive],
    );
    expect((await coupleOf("sam"))?.work).toBeNull();
  });

  test.each(["ines", "ben", "olive", "nia"] as const)("holds no couple for %s", async (name) => {
    expect(await homeOf(name)).toEqual({ couples: [], ended: [] });
    await expect(readCoupleFrame(await world.as(name), { coupleId })).rejects.toThrow(NotFound);
  });
});

describe("the other's home", () => {
  test("is the same whether or not one signed, answered, chose or began", async () => {
    await makeReady(world, "alex", coupleId);
    const assignmentId = await assign();
    const before = await homeOf("alex");
    await makeReady(world, "sam", coupleId, { afraid: "often" });
    await beginRepair(await world.as("sam"), { assignmentId });
    expect(await homeOf("alex")).toEqual(before);
  });

  test("moves when something was said between the two", async () => {
    await bothReady();
    await world.clear(coupleId);
    const begun = await beginRepair(await world.as("sam"), { assignmentId: await assign() });
    if (!begun.ok) throw new Error(begun.reason);
    await act("sam", begun.repairId, { type: "name" });
    expect((await coupleOf("alex"))?.work?.view.scene).toEqual({ kind: "acknowledge" });
  });
});

describe("whether joint work is open", () => {
  const hold = async () => decideClearance(await world.as("ines"), { coupleId, decision: "hold", checkIds: [] });

  test("shows once the coach clears it, and a hold doesn't show before it is worded", async () => {
    await bothReady();
    expect((await coupleOf("sam"))?.isOpen).toBe(false);
    await world.clear(coupleId);
    const open = await coupleOf("sam");
    expect(open?.isOpen).toBe(true);
    await hold();
    const { coupleVersion: _, ...held } = { ...(await coupleOf("sam")) };
    const { coupleVersion: __, ...clear } = { ...open };
    expect(held).toEqual(clear);
    await wordHold(await world.as("ines"), { coupleId, words: "Let us talk first." });
    expect((await coupleOf("sam"))?.changeOfPlan).toBe("Let us talk first.");
  });

  test("held before it was ever open, it looks as closed as it was", async () => {
    await bothReady();
    const { coupleVersion: _, ...closed } = { ...(await coupleOf("sam")) };
    await hold();
    const { coupleVersion: __, ...held } = { ...(await coupleOf("sam")) };
    expect(held).toEqual(closed);
  });
});

describe("when the work ends", () => {
  test("both find that it has ended, and neither by whom", async () => {
    await leaveCouple(await world.as("sam"), { coupleId });
    const ended = { couples: [], ended: [{ coupleId, practiceName: "Quiet Harbour" }] };
    expect(await homeOf("sam")).toEqual(ended);
    expect(await homeOf("alex")).toEqual(ended);
  });

  test("help in danger is still there", async () => {
    await asOwner("UPDATE practice SET region = 'ireland' WHERE id = $1", [world.practiceId]);
    await leaveCouple(await world.as("sam"), { coupleId });
    expect(await readSupport(await world.as("alex"))).toEqual(["ireland"]);
    expect(await readSupport(await world.as("nia"))).toEqual(["international"]);
  });
});
