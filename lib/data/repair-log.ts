import "server-only";
import { Conflict } from "@/lib/domain/errors.ts";
import type { JointEvent, PrivateEvent } from "@/lib/domain/repair/event.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { StateFrom } from "@/lib/domain/repair/states-ahead.ts";
import type { CoachRepairView } from "@/lib/domain/repair/view.ts";
import { refreshNextDue } from "./couples.ts";
import type { Begun, StoredWork } from "./repairs.ts";
import type { EngineTx } from "./transaction.ts";

interface Writing {
  work: StoredWork;
  now: Date;
  newId: () => string;
}

/** The row of a repair comes into being with its first joint event; before that it is one person's own. */
export async function openRepair(tx: EngineTx, { work, now }: Writing, begun: Begun): Promise<void> {
  await tx.repair.createMany({
    data: [
      {
        id: begun.repairId,
        practiceId: work.practiceId,
        coupleId: work.coupleId,
        assignmentId: begun.assignmentId,
        openedAt: now,
      },
    ],
  });
}

/**
 * Appends joint events after the version they were decided on, and brings the couple's state row along.
 * Throws Conflict when the log has moved on since.
 */
export async function appendJoint(
  tx: EngineTx,
  { work, now }: Writing,
  append: {
    repairId: string;
    protocolId: string;
    version: number;
    events: readonly JointEvent[];
    view: CoachRepairView;
    /** What the coach's state of it becomes by itself as time passes. */
    ahead: readonly StateFrom[];
    stepNumber: number;
  },
): Promise<void> {
  const { repairId, protocolId, version, events, view } = append;
  const over = view.state === "complete" || view.state === "stopped" || view.state === "ended";
  const moved = await tx.repair.updateMany({
    where: { id: repairId, version },
    // What follows the end, such as taking a share back, doesn't move it: private streams are cut there.
    data: { version: version + events.length, closedAt: over ? (work.repair?.closedAt ?? now) : null },
  });
  if (moved.count === 0) throw new Conflict("repair");
  const userAt = (seat: Seat) => work.seats.find((taken) => taken.seat === seat)?.userId ?? null;
  await tx.repairEvent.createMany({
    data: events.map(({ type, ...payload }, index) => ({
      practiceId: work.practiceId,
      coupleId: work.coupleId,
      repairId,
      protocolId,
      seq: version + index + 1,
      coupleVersion: work.coupleVersion + index + 1,
      type,
      step: view.step,
      actorId: "by" in payload && payload.by ? userAt(payload.by) : null,
      payload,
      recordedAt: now,
    })),
  });
  const coupleVersion = work.coupleVersion + events.length;
  await tx.coupleState.updateMany({
    where: { coupleId: work.coupleId },
    // Where the couple stands is for their latest repair to say.
    data: work.repair?.superseded
      ? { version: coupleVersion }
      : {
          version: coupleVersion,
          repairId,
          protocolId,
          step: view.step,
          stepNumber: append.stepNumber,
          round: view.round,
          state: view.state,
          ahead: append.ahead.map((each) => ({ ...each })),
          lastAt: now,
        },
  });
  if (over) await refreshNextDue(tx, work.coupleId);
}

/** Appends to the actor's own stream; ratings are kept as check-ins besides. */
export async function appendPrivate(
  tx: EngineTx,
  { work, now, newId }: Writing,
  append: { userId: string; seat: Seat; repairId: string | null; begun: Begun | null; events: readonly PrivateEvent[] },
): Promise<void> {
  const { userId, seat, events } = append;
  const place = { practiceId: work.practiceId, coupleId: work.coupleId, userId };
  await tx.privateEvent.createMany({
    data: events.map(({ type, ...payload }, index) => ({
      ...place,
      seat,
      seq: work.streams[seat].seq + index + 1,
      type,
      payload: type === "began" ? { ...payload, ...append.begun } : payload,
      recordedAt: now,
    })),
  });
  const ratings = events.filter((event) => event.type === "rated");
  if (ratings.length === 0) return;
  await tx.checkIn.createMany({
    data: ratings.map(({ rating, step, moment }) => ({
      ...place,
      id: newId(),
      repairId: append.repairId,
      step,
      moment,
      rating,
      occurredAt: now,
    })),
  });
}
