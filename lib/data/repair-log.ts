import "server-only";
import { Conflict } from "@/lib/domain/errors.ts";
import type { JointEvent, PrivateEvent } from "@/lib/domain/repair/event.ts";
import { footprintsOf } from "@/lib/domain/repair/footprint.ts";
import type { Rollup } from "@/lib/domain/repair/rollup.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairState } from "@/lib/domain/repair/state.ts";
import { addToPeriods, addToSums, ratingsByPeriod, stepsByPeriod } from "./bridge.ts";
import { refreshNextDue } from "./couples.ts";
import { Prisma } from "./generated/prisma/client.ts";
import { keepAhead } from "./listings.ts";
import type { Begun, StoredWork } from "./repairs.ts";
import { type EngineTx, straight } from "./transaction.ts";

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
 * Appends joint events after the version they were decided on, with what they add to the couple's quarter, and brings the
 * couple's state row along.
 * Throws Conflict when the log has moved on since.
 */
export async function appendJoint(
  tx: EngineTx,
  { work, now }: Writing,
  append: {
    repairId: string;
    protocolId: string;
    version: number;
    /** The state that the events follow. */
    before: RepairState;
    events: readonly JointEvent[];
    rollup: Rollup;
  },
): Promise<void> {
  const { repairId, protocolId, version, events } = append;
  const { over, ahead, ...standing } = append.rollup;
  // What follows the end, such as taking a share back, doesn't move it: private streams are cut there.
  const closedAt = over ? (work.repair?.closedAt ?? now) : null;
  const moved = await tx.repair.updateMany({
    where: { id: repairId, version },
    data: { version: version + events.length, closedAt },
  });
  if (moved.count === 0) throw new Conflict("repair");
  const userAt = (seat: Seat) => work.seats.find((taken) => taken.seat === seat)?.userId ?? null;
  const footprints = footprintsOf(append.before, events, now.toISOString());
  const lines = events.map(({ type, ...payload }, index) => ({
    seq: version + index + 1,
    coupleVersion: work.coupleVersion + index + 1,
    type,
    actorId: "by" in payload && payload.by ? userAt(payload.by) : null,
    payload,
    ...footprints[index],
  }));
  await tx.$executeRaw`
    /* prepared: append-joint */
    WITH line AS (
      SELECT ${work.practiceId}::uuid AS practice_id, ${work.coupleId}::uuid AS couple_id, ${repairId}::uuid AS repair_id,
        ${protocolId}::uuid AS protocol_id, ${now}::timestamptz AS recorded_at, e.seq, e."coupleVersion" AS couple_version, e.type,
        e."actorId" AS actor_id, e.payload, e."atStep" AS at_step, e.step, e.stands, e.round, e.passed
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS e(seq int, "coupleVersion" int, type text, "actorId" uuid,
        payload jsonb, "atStep" text, step text, stands text[], round int, passed text[])
    ), logged AS (
      INSERT INTO repair_event (practice_id, couple_id, repair_id, protocol_id, seq, couple_version, type, at_step, step, stands, round,
        passed, actor_id, payload, recorded_at)
      SELECT practice_id, couple_id, repair_id, protocol_id, seq, couple_version, type, at_step, step, stands, round, passed, actor_id,
        payload, recorded_at
      FROM line
    )
    INSERT INTO couple_period (couple_id, practice_id, protocol_id, quarter, step, started_at, completed, paused, not_yet, round, days)
    ${stepsByPeriod(Prisma.sql`line`)} ${addToPeriods}`;
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
          ...standing,
          ...keepAhead(ahead),
          lastAt: now,
          closedAt,
        },
  });
  if (over) await refreshNextDue(tx, work.coupleId);
}

/**
 * Writes down what one person did, in one statement: their private events (ratings are kept as check-ins besides, and added
 * to their own sums of the quarter), the receipt that keeps it from being done twice, and the audit line.
 */
export async function recordAct(
  tx: EngineTx,
  { work, now, newId }: Writing,
  act: {
    userId: string;
    seat: Seat;
    repairId: string;
    protocolId: string;
    begun: Begun | null;
    events: readonly PrivateEvent[];
    action: string;
    /** Null for what is safe to do again by itself. */
    receipt: { key: string; bodyHash: string } | null;
  },
): Promise<void> {
  const { userId, seat, repairId, protocolId, receipt } = act;
  const events = act.events.map(({ type, ...payload }, index) => ({
    seq: work.streams[seat].seq + index + 1,
    type,
    payload: type === "began" ? { ...payload, ...act.begun } : payload,
  }));
  const ratings = act.events.flatMap((event) => (event.type === "rated" ? [{ id: newId(), ...event }] : []));
  await straight(
    tx,
    Prisma.sql`
    /* prepared: record-act */
    WITH place AS (
      SELECT ${work.practiceId}::uuid AS practice_id, ${work.coupleId}::uuid AS couple_id, ${userId}::uuid AS user_id,
        ${repairId}::uuid AS repair_id, ${protocolId}::uuid AS protocol_id, ${now}::timestamptz AS now
    ), happened AS (
      INSERT INTO private_event (user_id, couple_id, practice_id, seat, seq, type, payload, recorded_at)
      SELECT p.user_id, p.couple_id, p.practice_id, ${seat}::seat, e.seq, e.type, e.payload, p.now
      FROM place p, jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS e(seq int, type text, payload jsonb)
    ), rating AS (
      SELECT r.id, p.practice_id, p.couple_id, p.user_id, p.repair_id, p.protocol_id, r.step, r.moment, r.rating, p.now AS occurred_at
      FROM place p, jsonb_to_recordset(${JSON.stringify(ratings)}::jsonb) AS r(id uuid, step text, moment moment, rating int)
    ), rated AS (
      INSERT INTO check_in (id, practice_id, couple_id, user_id, repair_id, protocol_id, step, moment, rating, occurred_at)
      SELECT id, practice_id, couple_id, user_id, repair_id, protocol_id, step, moment, rating, occurred_at FROM rating
    ), summed AS (
      INSERT INTO person_period (user_id, couple_id, practice_id, protocol_id, quarter, step, before_count, before_sum, after_count, after_sum)
      ${ratingsByPeriod(Prisma.sql`rating`)} ${addToSums}
    ), received AS (
      INSERT INTO command_receipt (user_id, key, body_hash, recorded_at)
      SELECT p.user_id, r.key, r."bodyHash", p.now
      FROM place p, jsonb_to_recordset(${JSON.stringify(receipt ? [receipt] : [])}::jsonb) AS r(key uuid, "bodyHash" text)
    )
    INSERT INTO audit_event (recorded_at, actor_id, practice_id, couple_id, about_user_id, action, subject_id)
    SELECT p.now, p.user_id, p.practice_id, p.couple_id, p.user_id, ${act.action}, p.repair_id FROM place p`,
  );
}
