import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { AttentionReason } from "@/lib/domain/caseload/attention.ts";
import { standingOf } from "@/lib/domain/caseload/standing.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { readCaseload } from "@/lib/use-cases/caseload/read-caseload.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { revokeInvitation } from "@/lib/use-cases/couple/invite-partner.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { followCouple } from "@/lib/use-cases/repair/follow-couple.ts";
import { type Name, PracticeWorld } from "@/tests/setup/practice-world.ts";

const day = 24;
let world: PracticeWorld;
let coupleId: string;
let repairId: string;

beforeEach(async () => {
  world = await PracticeWorld.build();
  coupleId = await world.couple();
});

/** What marks the couple, and where it stands: the caseload and the couple's own page must say the same. */
async function seen(): Promise<{ standing: string; attention: AttentionReason[] }> {
  const context = await world.as("ines");
  const query = { search: "", sort: { by: "label", direction: "asc" }, show: null, page: 1 } as const;
  const row = (await readCaseload(context, query)).rows.find((each) => each.coupleId === coupleId);
  if (!row) return { standing: "ended", attention: (await readCouple(context, { coupleId })).attention };
  const { attention, couple, clearance, assignments } = await readCouple(context, { coupleId });
  const [latest] = (await followCouple(context, { coupleId })).repairs;
  const standing = standingOf({
    ended: couple.endedAt !== null,
    clearance: clearance.state,
    repair: latest ? { state: latest.view.state, closedAt: latest.closedAt } : null,
    assignedAt: assignments.filter(({ cancelledAt }) => cancelledAt === null).map(({ createdAt }) => createdAt),
  });
  expect(row).toMatchObject({ standing, attention });
  return { standing, attention };
}
const marks = async () => (await seen()).attention;

async function assign(): Promise<string> {
  const assignmentId = randomUUID();
  const protocolId = await world.protocolId("art-of-repair");
  const terms = { dueOn: null, note: "", pauseAbove: 5 as const, startSeat: null };
  await createAssignment(await world.as("ines"), { assignmentId, coupleId, protocolId, ...terms });
  return assignmentId;
}

async function ready(): Promise<string> {
  await world.join("sam", "alex");
  await world.clear(coupleId);
  return assign();
}

async function act(name: Name, ...commands: Command[]): Promise<void> {
  for (const command of commands) {
    world.wait(1 / 60);
    const acted = await actInRepair(await world.as(name), { repairId, key: randomUUID(), command });
    if (!acted.ok) throw new Error(`${command.type}: ${acted.reason}`);
  }
}

const settled: Command[] = [
  { type: "rate", rating: 3, step: "regulate", moment: "before" },
  { type: "finishStep", step: "regulate" },
  { type: "finishStep", step: "intent" },
];

/** Sam has prepared alone; the other knows nothing of it. */
async function begun(assignmentId: string): Promise<void> {
  const started = await beginRepair(await world.as("sam"), { assignmentId });
  if (!started.ok) throw new Error(started.reason);
  repairId = started.repairId;
  await act("sam", ...settled);
}

async function asked(): Promise<void> {
  await begun(await ready());
  await act("sam", { type: "ask", at: null });
}

async function speaking(): Promise<void> {
  await asked();
  await act("alex", { type: "answerYes", at: null }, ...settled);
  await act("sam", { type: "proposeOrder", first: "a", idea: "turns" });
  await act("alex", { type: "agreeOrder", first: "a" });
}

describe("an asking without an answer", () => {
  test("marks a couple after three days, not before", async () => {
    await asked();
    expect(await seen()).toEqual({ standing: "asked", attention: [] });
    world.wait(3 * day - 1);
    expect(await marks()).toEqual([]);
    world.wait(1);
    expect(await seen()).toEqual({ standing: "asked", attention: ["asked"] });
    await act("alex", { type: "answerYes", at: null });
    expect(await seen()).toEqual({ standing: "underway", attention: [] });
    world.wait(4 * day);
    expect(await marks()).toEqual([]);
  });

  test("what either prepared or rated alone makes no difference", async () => {
    const assignmentId = await ready();
    await begun(assignmentId);
    await act("sam", { type: "ask", at: null });
    world.wait(3 * day);
    const before = await seen();
    await beginRepair(await world.as("alex"), { assignmentId });
    await act("alex", { type: "rate", rating: 9, step: "regulate", moment: "before" });
    expect(await seen()).toEqual(before);
  });
});

describe("a not yet", () => {
  test.each([
    ["before the talk", asked],
    ["in its middle", speaking],
  ])("without a time is never waiting, %s, however long it stands", async (_, play) => {
    await play();
    await act("alex", { type: "notYet", until: null });
    for (const days of [1, 2, 4, 14, 60]) {
      world.wait(days * day);
      expect(await seen()).toEqual({ standing: "notYet", attention: [] });
    }
  });

  test("with a time stands until then, whatever had rested before", async () => {
    await speaking();
    await act("sam", { type: "takeBreak", returnAt: null });
    const until = new Date(world.now.getTime() + 5 * day * 3_600_000).toISOString();
    await act("alex", { type: "notYet", until });
    world.wait(4 * day);
    expect(await seen()).toEqual({ standing: "notYet", attention: [] });
    world.wait(day);
    expect(await seen()).toEqual({ standing: "onBreak", attention: [] });
    world.wait(day);
    expect(await seen()).toEqual({ standing: "waiting", attention: ["waiting"] });
  });
});

describe("a break", () => {
  test("is waiting a day after its return, and set down after two weeks", async () => {
    await speaking();
    await act("sam", { type: "takeBreak", returnAt: null });
    world.wait(day);
    expect(await seen()).toEqual({ standing: "onBreak", attention: [] });
    world.wait(1);
    expect(await seen()).toEqual({ standing: "waiting", attention: ["waiting"] });
    world.wait(13 * day);
    expect(await seen()).toEqual({ standing: "setDown", attention: ["setDown"] });
  });

  test("with a time agreed on since is planned, and marks nobody", async () => {
    await speaking();
    await act("sam", { type: "takeBreak", returnAt: null });
    world.wait(3 * day);
    const at = new Date(world.now.getTime() + 2 * day * 3_600_000).toISOString();
    await act("sam", { type: "proposeTime", at });
    await act("alex", { type: "answerYes", at });
    expect(await seen()).toEqual({ standing: "planned", attention: [] });
  });

  test("a hold takes the mark away, and letting go of it brings back what stands by then", async () => {
    await speaking();
    await act("sam", { type: "takeBreak", returnAt: null });
    world.wait(2 * day);
    const decide = async (decision: "hold" | "clear") =>
      decideClearance(await world.as("ines"), { coupleId, decision, checkIds: [] });
    await decide("hold");
    expect(await seen()).toEqual({ standing: "held", attention: ["holdUnworded"] });
    await decide("clear");
    expect((await seen()).standing).toBe("waiting");
  });
});

describe("a protocol that isn’t begun", () => {
  test("marks a couple a week after it could have been, whatever either does alone", async () => {
    await begun(await ready());
    expect(await seen()).toEqual({ standing: "assigned", attention: [] });
    world.wait(7 * day - 1);
    expect(await marks()).toEqual([]);
    world.wait(1);
    expect(await seen()).toEqual({ standing: "assigned", attention: ["notBegun"] });
    await act("sam", { type: "rate", rating: 3, step: "regulate", moment: "before" }, { type: "ask", at: null });
    expect(await seen()).toEqual({ standing: "asked", attention: [] });
  });

  test("marks nobody who couldn’t begin together: one alone", async () => {
    coupleId = await world.couple(["nia"]);
    await world.join("nia");
    await world.clear(coupleId, ["nia"]);
    await assign();
    world.wait(20 * day);
    expect(await seen()).toEqual({ standing: "assigned", attention: [] });
  });

  test("counts from when the joint steps were opened", async () => {
    await assign();
    await world.join("sam", "alex");
    world.wait(10 * day);
    await world.clear(coupleId);
    expect(await marks()).toEqual([]);
    world.wait(7 * day);
    expect(await marks()).toEqual(["notBegun"]);
  });
});

describe("before the work", () => {
  test("an invitation that ran out marks a couple, and one that was taken back doesn’t", async () => {
    world.wait(71);
    expect(await marks()).toEqual([]);
    world.wait(1);
    expect(await marks()).toEqual(["notJoined"]);
    for (const { partnerId } of (await readCouple(await world.as("ines"), { coupleId })).partners)
      await revokeInvitation(await world.as("ines"), { coupleId, partnerId });
    expect(await marks()).toEqual([]);
  });

  test("answers to a safety check mark a couple at once, until they are decided on", async () => {
    await world.join("sam", "alex");
    await world.sign("sam", coupleId);
    await world.answer("sam", coupleId);
    expect(await marks()).toEqual(["safetyCheck"]);
    await world.clear(coupleId);
    expect(await marks()).toEqual([]);
  });
});

test("what is taken back from a finished repair doesn’t put away what was assigned since", async () => {
  await speaking();
  const shareId = randomUUID();
  const sent = { repairId, key: randomUUID(), command: { type: "sendShare", shareId } as const, text: "I was afraid." };
  expect(await actInRepair(await world.as("sam"), sent)).toEqual({ ok: true });
  await act("alex", { type: "stop" });
  world.wait(1);
  await assign();
  await act("sam", { type: "withdrawShare", shareId });
  expect((await seen()).standing).toBe("assigned");
});

test("nothing marks a couple whose work has ended", async () => {
  await asked();
  world.wait(5 * day);
  await endCouple(await world.as("ines"), { coupleId });
  expect(await seen()).toEqual({ standing: "ended", attention: [] });
});
