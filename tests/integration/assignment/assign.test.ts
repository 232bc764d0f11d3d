import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { findAssignment } from "@/lib/data/assignments.ts";
import { withActor } from "@/lib/data/transaction.ts";
import {
  type CreateAssignment,
  createAssignmentSchema,
  type EditAssignment,
} from "@/lib/domain/assignment/assignment-form.ts";
import { Conflict, NotFound } from "@/lib/domain/errors.ts";
import { cancelAssignment } from "@/lib/use-cases/assignment/cancel-assignment.ts";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { editAssignment } from "@/lib/use-cases/assignment/edit-assignment.ts";
import { readAssign, readAssignment } from "@/lib/use-cases/assignment/read-assignment.ts";
import { readCaseload } from "@/lib/use-cases/caseload/read-caseload.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { beginRepair } from "@/lib/use-cases/repair/begin-repair.ts";
import { endCouple } from "@/lib/use-cases/repair/end-work.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";
import { type Name, PracticeWorld, strangers } from "@/tests/setup/practice-world.ts";

let world: PracticeWorld;
let coupleId: string;
let wanted: CreateAssignment;
beforeEach(async () => {
  world = await PracticeWorld.build();
  coupleId = await world.couple();
  await world.join("sam");
  wanted = {
    assignmentId: randomUUID(),
    coupleId,
    protocolId: await world.protocolId(),
    dueOn: "2026-03-09",
    note: "Begin when a quiet evening comes.",
    pauseAbove: 5,
    startSeat: "a",
  };
});

const assign = async (input: CreateAssignment = wanted) => createAssignment(await world.as("ines"), input);
const edited = (change: Partial<EditAssignment> = {}): EditAssignment => {
  const { coupleId: _, protocolId: __, ...terms } = wanted;
  return { ...terms, version: 1, ...change };
};
const seenBy = async (name: Name) => {
  const { actor } = await world.as(name);
  return withActor(actor, (tx) => findAssignment(tx, wanted.assignmentId));
};
const stateRow = async () =>
  (
    await asOwner<{ state: string; due: string | null }>(
      "SELECT state, next_due::text AS due FROM couple_state WHERE couple_id = $1",
      [coupleId],
    )
  )[0];

describe("assigning", () => {
  test("gives the couple a protocol, a day and a note, with audit and a neutral message", async () => {
    world.notified.length = 0;
    expect(await assign()).toEqual({ ok: true, coupleId });
    const [assignment] = (await readCouple(await world.as("ines"), { coupleId })).assignments;
    expect(assignment).toMatchObject({
      protocolTitle: "Nine steps to healing",
      dueOn: "2026-03-09",
      note: wanted.note,
      pauseAbove: 5,
      startSeat: "a",
      cancelledAt: null,
    });
    expect(world.notified).toEqual([{ kind: "somethingToLookAt", userId: world.people.sam }]);
    expect(await world.audited("ines", "assignment.create")).toMatchObject([
      { couple_id: coupleId, subject_id: wanted.assignmentId, about_user_id: null },
    ]);
    expect(await stateRow()).toEqual({ state: "assigned", due: "2026-03-09" });
  });

  test("the note is read by who sits in the couple, also by who joins later, and by nobody else", async () => {
    await assign();
    expect((await seenBy("sam"))?.note).toBe(wanted.note);
    expect(await seenBy("alex")).toBeNull();
    await world.join("alex");
    expect((await seenBy("alex"))?.note).toBe(wanted.note);
    for (const stranger of ["ben", "cleo", "olive", "nia"] as const) expect(await seenBy(stranger)).toBeNull();
    await endCouple(await world.as("ines"), { coupleId });
    expect((await seenBy("sam"))?.note ?? "").toBe("");
  });

  test("the note is stored sealed", async () => {
    await assign();
    const rows = await asOwner<{ row: string }>("SELECT encode(sealed, 'escape') AS row FROM word");
    expect(rows.filter(({ row }) => row.includes("quiet evening"))).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });

  test("the same form sent ten times at once assigns once", async () => {
    const context = await world.as("ines");
    const assigned = await Promise.all(Array.from({ length: 10 }, () => createAssignment(context, wanted)));
    expect(new Set(assigned.map(({ ok }) => ok))).toEqual(new Set([true]));
    expect((await readCouple(context, { coupleId })).assignments).toHaveLength(1);
    expect(await world.audited("ines", "assignment.create")).toHaveLength(1);
  });

  test("is refused for a seat that isn't there, and once the work has ended", async () => {
    const alone = await world.couple(["nia"]);
    expect(await assign({ ...wanted, coupleId: alone, startSeat: "b" })).toEqual({ ok: false, reason: "no-such-seat" });
    await endCouple(await world.as("ines"), { coupleId });
    expect(await assign()).toEqual({ ok: false, reason: "ended" });
  });

  test("a protocol that isn't there is not found", async () => {
    await expect(assign({ ...wanted, protocolId: randomUUID() })).rejects.toThrow(NotFound);
  });
});

describe("changing and cancelling", () => {
  beforeEach(async () => {
    await assign();
  });

  test("changes day, note, limit and who begins, with audit", async () => {
    const change = edited({ dueOn: "2026-03-20", note: "", pauseAbove: 4, startSeat: null });
    expect(await editAssignment(await world.as("ines"), change)).toEqual({ ok: true, coupleId });
    expect(await seenBy("sam")).toMatchObject({
      dueOn: "2026-03-20",
      note: "",
      pauseAbove: 4,
      startSeat: null,
      version: 2,
    });
    expect(await stateRow()).toMatchObject({ due: "2026-03-20" });
    expect(await world.audited("ines", "assignment.edit")).toHaveLength(1);
  });

  test("two different changes at once: one is kept, the other is told that it moved on", async () => {
    const context = await world.as("ines");
    const results = await Promise.allSettled([
      editAssignment(context, edited({ note: "One." })),
      editAssignment(context, edited({ note: "Other." })),
    ]);
    const lost = results.filter((result) => result.status === "rejected");
    expect(lost.map(({ reason }) => reason)).toEqual([expect.any(Conflict)]);
    expect((await seenBy("sam"))?.version).toBe(2);
  });

  test("the same change sent twice is made once", async () => {
    const context = await world.as("ines");
    const change = edited({ note: "One." });
    expect(await editAssignment(context, change)).toEqual({ ok: true, coupleId });
    expect(await editAssignment(context, change)).toEqual({ ok: true, coupleId });
    expect(await world.audited("ines", "assignment.edit")).toHaveLength(1);
  });

  test("cancelled, it can't be begun or changed, and what is due moves on to the next", async () => {
    const context = await world.as("ines");
    const later = { ...wanted, assignmentId: randomUUID(), dueOn: "2026-04-01" };
    await createAssignment(context, later);
    expect(await stateRow()).toEqual({ state: "assigned", due: "2026-03-09" });
    const { assignmentId } = wanted;
    await Promise.all([cancelAssignment(context, { assignmentId }), cancelAssignment(context, { assignmentId })]);
    expect(await world.audited("ines", "assignment.cancel")).toHaveLength(1);
    expect(await stateRow()).toEqual({ state: "assigned", due: "2026-04-01" });
    expect(await editAssignment(context, edited())).toEqual({ ok: false, reason: "cancelled" });
    await world.sign("sam", coupleId);
    await world.answer("sam", coupleId);
    expect(await beginRepair(await world.as("sam"), { assignmentId })).toEqual({ ok: false, reason: "cancelled" });
    await cancelAssignment(context, { assignmentId: later.assignmentId });
    expect(await stateRow()).toEqual({ state: "notStarted", due: null });
  });

  test("once a repair under it is over, its day is no longer due", async () => {
    await world.join("alex");
    await world.clear(coupleId);
    const sam = await world.as("sam");
    const begun = await beginRepair(sam, { assignmentId: wanted.assignmentId });
    if (!begun.ok) throw new Error(begun.reason);
    const { repairId } = begun;
    for (const type of ["name", "stop"] as const) {
      expect(await actInRepair(sam, { repairId, key: randomUUID(), command: { type } })).toEqual({ ok: true });
    }
    expect(await stateRow()).toEqual({ state: "stopped", due: null });
    const later = { ...wanted, assignmentId: randomUUID(), dueOn: "2026-05-01" };
    world.wait(1);
    await createAssignment(await world.as("ines"), later);
    const query = { search: "", sort: { by: "label", direction: "asc" }, show: null, page: 1 } as const;
    const { rows } = await readCaseload(await world.as("ines"), query);
    expect(rows).toMatchObject([{ standing: "assigned", nextDue: "2026-05-01", step: "notice" }]);
    // Another round of what was done once is not due again, whatever the coach changes besides.
    const again = { type: "startRound", at: null } as const;
    expect(await actInRepair(sam, { repairId, key: randomUUID(), command: again })).toEqual({ ok: true });
    await cancelAssignment(await world.as("ines"), { assignmentId: later.assignmentId });
    expect((await stateRow())?.due).toBeNull();
  });

  test.each(strangers)("none of it is for %s", async (stranger) => {
    const context = await world.as(stranger);
    const { assignmentId } = wanted;
    const another = { ...wanted, assignmentId: randomUUID() };
    await expect(createAssignment(context, another)).rejects.toThrow(NotFound);
    await expect(editAssignment(context, edited({ note: "x" }))).rejects.toThrow(NotFound);
    await expect(cancelAssignment(context, { assignmentId })).rejects.toThrow(NotFound);
    await expect(readAssign(context, { coupleId })).rejects.toThrow(NotFound);
    await expect(readAssignment(context, { coupleId, assignmentId })).rejects.toThrow(NotFound);
  });

  test("an assignment of another couple is not found under this one", async () => {
    const other = await world.couple(["nia"]);
    const context = await world.as("ines");
    const { assignmentId } = wanted;
    await expect(readAssignment(context, { coupleId: other, assignmentId })).rejects.toThrow(NotFound);
    await expect(createAssignment(context, { ...wanted, coupleId: other })).rejects.toThrow(NotFound);
  });
});

describe("the form", () => {
  test.each<[Record<string, string>, string]>([
    [{ protocolId: "" }, "protocolId"],
    [{ dueOn: "2026-02-30" }, "dueOn"],
    [{ dueOn: "0000-01-01" }, "dueOn"],
    [{ note: "x".repeat(1_001) }, "note"],
    [{ pauseAbove: "6" }, "pauseAbove"],
    [{ pauseAbove: "" }, "pauseAbove"],
    [{ startSeat: "c" }, "startSeat"],
  ])("complains beside the field about %j", (change, field) => {
    const form = { ...wanted, dueOn: "", pauseAbove: "5", startSeat: "either", ...change };
    const parsed = createAssignmentSchema.safeParse(form);
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });

  test("keeps a note's line breaks and loses what can't be stored", () => {
    const form = { ...wanted, dueOn: "", pauseAbove: "5", startSeat: "either", note: " one\r\ntwo\0 " };
    expect(createAssignmentSchema.parse(form)).toMatchObject({ note: "one\ntwo", startSeat: null, dueOn: null });
  });
});
