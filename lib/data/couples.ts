import "server-only";
import type { Bond } from "@/lib/domain/couple/bond.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { StateFrom } from "@/lib/domain/repair/states-ahead.ts";
import { keepAhead } from "./listings.ts";
import { type ActorTx, type EngineTx, isId } from "./transaction.ts";

export interface StoredCouple {
  coupleId: string;
  practiceId: string;
  coachId: string;
  label: string;
  bond: Bond;
  createdAt: Date;
  endedAt: Date | null;
}

/** A couple of the actor's own. Throws NotFound for anybody else's. */
export async function getCouple(tx: ActorTx, coupleId: string): Promise<StoredCouple> {
  const row = isId(coupleId) ? await tx.couple.findUnique({ where: { id: coupleId } }) : null;
  if (!row) throw new NotFound("couple");
  const { id, ...couple } = row;
  return { coupleId: id, ...couple };
}

/** The same, holding off every other writer of this couple until the transaction is over. */
export async function getCoupleToChange(tx: ActorTx, coupleId: string): Promise<StoredCouple> {
  if (!isId(coupleId)) throw new NotFound("couple");
  await tx.$queryRaw`SELECT 1 FROM couple_state WHERE couple_id = ${coupleId}::uuid FOR UPDATE`;
  return getCouple(tx, coupleId);
}

/** Adds a couple, its joint steps closed. False when there is one by that id already. */
export async function addCouple(
  tx: ActorTx,
  couple: Pick<StoredCouple, "coupleId" | "practiceId" | "coachId" | "label" | "bond" | "createdAt">,
): Promise<boolean> {
  const { coupleId, ...row } = couple;
  const added = await tx.couple.createMany({ data: [{ id: coupleId, ...row }], skipDuplicates: true });
  if (added.count === 0) return false;
  const place = { coupleId, practiceId: couple.practiceId };
  const { coachId, label, bond } = couple;
  await tx.clearance.createMany({ data: [{ ...place, state: "closed" }] });
  await tx.coupleState.createMany({ data: [{ ...place, coachId, label, bond }] });
  return true;
}

export async function changeCouple(
  tx: ActorTx,
  coupleId: string,
  change: { label: string; bond: Bond },
): Promise<void> {
  await tx.couple.updateMany({ where: { id: coupleId }, data: change });
}

export interface StoredPartner {
  partnerId: string;
  seat: Seat;
  name: string;
  /** Null until they join. */
  userId: string | null;
  joinedAt: Date | null;
}

/** The couple's partners, in the order of their seats. */
export async function findPartners(tx: ActorTx, coupleId: string): Promise<StoredPartner[]> {
  const rows = await tx.partner.findMany({ where: { coupleId }, orderBy: { seat: "asc" } });
  return rows.map(({ id, seat, name, userId, joinedAt }) => ({ partnerId: id, seat, name, userId, joinedAt }));
}

/** Holds a seat against being taken until the transaction is over. False when somebody has taken it. */
export async function holdEmptySeat(tx: ActorTx, partnerId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM partner WHERE id = ${partnerId}::uuid AND user_id IS NULL FOR UPDATE`;
  return held.length > 0;
}

export async function addPartnerSeat(
  tx: ActorTx,
  couple: Pick<StoredCouple, "coupleId" | "practiceId">,
  partner: Pick<StoredPartner, "partnerId" | "seat" | "name">,
): Promise<void> {
  const { partnerId, seat, name } = partner;
  const { coupleId, practiceId } = couple;
  await tx.partner.createMany({ data: [{ id: partnerId, coupleId, practiceId, seat, name }] });
}

/** Moves the couple's count on, so that open pages look again. For what the two can see, and nothing else. */
export async function touchCouple(tx: EngineTx, coupleId: string): Promise<void> {
  await tx.coupleState.updateMany({ where: { coupleId }, data: { version: { increment: 1 } } });
}

/** Keeps a state that changed without a joint event, and what it becomes by itself, for the caseload. */
export async function keepState(
  tx: EngineTx,
  coupleId: string,
  { state, ahead }: { state: string; ahead: readonly StateFrom[] },
): Promise<void> {
  await tx.coupleState.updateMany({
    where: { coupleId },
    data: { state, ...keepAhead(ahead) },
  });
}

/**
 * What is due next: the earliest day of an assignment that was neither cancelled nor done once, by the logs, whatever
 * came after that; when the latest was made; and what the couple's state is before their first repair.
 */
export async function findDue(
  tx: EngineTx,
  coupleId: string,
): Promise<{ nextDue: Date | null; assignedAt: Date | null; state: string }> {
  const [due] = await tx.$queryRaw<{ nextDue: Date | null; assignedAt: Date | null; state: string }[]>`
    SELECT max(a.created_at) AS "assignedAt", min(a.due_on) FILTER (WHERE NOT EXISTS (SELECT FROM repair r JOIN repair_event e ON e.repair_id = r.id
        WHERE r.assignment_id = a.id AND e.type IN ('completed', 'stopped'))) AS "nextDue",
      CASE WHEN count(*) > 0 THEN 'assigned' ELSE 'notStarted' END AS state
    FROM assignment a WHERE a.couple_id = ${coupleId}::uuid AND a.cancelled_at IS NULL`;
  return due ?? { nextDue: null, assignedAt: null, state: "notStarted" };
}

/** Brings along what is due next. Called when an assignment changed or a repair under it came to its end. */
export async function refreshNextDue(tx: EngineTx, coupleId: string): Promise<void> {
  const { nextDue, assignedAt, state } = await findDue(tx, coupleId);
  await tx.coupleState.updateMany({ where: { coupleId }, data: { nextDue, assignedAt } });
  await tx.coupleState.updateMany({ where: { coupleId, repairId: null }, data: { state } });
}
