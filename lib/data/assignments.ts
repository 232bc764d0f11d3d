import "server-only";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { StoredCouple } from "./couples.ts";
import { type ActorTx, isId } from "./transaction.ts";
import { addWord, deleteWords, putWord, readWords } from "./words.ts";

/** What a coach sets for an assignment. */
export interface Terms {
  /** A calendar day such as "2026-12-01", without a time or a zone. */
  dueOn: string | null;
  note: string;
  pauseAbove: number;
  startSeat: Seat | null;
}

export interface StoredAssignment extends Terms {
  assignmentId: string;
  coupleId: string;
  protocolId: string;
  protocolTitle: string;
  protocolVersion: number;
  version: number;
  createdAt: Date;
  cancelledAt: Date | null;
}

const toDate = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

const noteOf = (couple: StoredCouple, assignmentId: string, note: { text: string; now: Date; newId: () => string }) => {
  const { text, now, newId } = note;
  return {
    id: newId(),
    ownerId: couple.coachId,
    coupleId: couple.coupleId,
    subject: "assignment",
    field: "note",
    rowId: assignmentId,
    text,
    now,
  } as const;
};

interface Writing {
  now: Date;
  newId: () => string;
}

/** Adds an assignment and its note, which is read by whoever sits in the couple. False when it exists already. */
export async function addAssignment(
  tx: ActorTx,
  couple: StoredCouple,
  assignment: Terms & { assignmentId: string; protocolId: string; createdBy: string },
  { now, newId }: Writing,
): Promise<boolean> {
  const { assignmentId, protocolId, createdBy, dueOn, note, pauseAbove, startSeat } = assignment;
  const { coupleId, practiceId } = couple;
  const row = { id: assignmentId, practiceId, coupleId, protocolId, pauseAbove, startSeat, createdBy };
  const added = await tx.assignment.createMany({
    data: [{ ...row, dueOn: toDate(dueOn), createdAt: now }],
    skipDuplicates: true,
  });
  if (added.count === 0) return false;
  if (note) await addWord(tx, noteOf(couple, assignmentId, { text: note, now, newId }));
  return true;
}

/** Changes an assignment that is still at the given version. False when it has moved on or was cancelled. */
export async function changeAssignment(
  tx: ActorTx,
  couple: StoredCouple,
  assignment: Terms & { assignmentId: string; version: number },
  { now, newId }: Writing,
): Promise<boolean> {
  const { assignmentId, version, dueOn, note, pauseAbove, startSeat } = assignment;
  const changed = await tx.assignment.updateMany({
    where: { id: assignmentId, version, cancelledAt: null },
    data: { dueOn: toDate(dueOn), pauseAbove, startSeat, version: version + 1 },
  });
  if (changed.count === 0) return false;
  if (note) await putWord(tx, noteOf(couple, assignmentId, { text: note, now, newId }));
  else await deleteWords(tx, "assignment", assignmentId);
  return true;
}

/** Cancels an assignment. False when it was cancelled before. */
export async function cancelAssignmentRow(tx: ActorTx, assignmentId: string, now: Date): Promise<boolean> {
  const cancelled = await tx.assignment.updateMany({
    where: { id: assignmentId, cancelledAt: null },
    data: { cancelledAt: now, version: { increment: 1 } },
  });
  return cancelled.count > 0;
}

/** A couple's assignments, the newest first, with their notes. */
export async function findAssignments(
  tx: ActorTx,
  where: { coupleId: string } | { assignmentId: string },
): Promise<StoredAssignment[]> {
  const rows = await tx.assignment.findMany({
    where: "coupleId" in where ? where : { id: where.assignmentId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    include: { protocol: { select: { title: true, version: true } } },
  });
  const words = await readWords(
    tx,
    "assignment",
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    assignmentId: row.id,
    coupleId: row.coupleId,
    protocolId: row.protocolId,
    protocolTitle: row.protocol.title,
    protocolVersion: row.protocol.version,
    pauseAbove: row.pauseAbove,
    startSeat: row.startSeat,
    dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
    note: words.get(row.id)?.note ?? "",
    version: row.version,
    createdAt: row.createdAt,
    cancelledAt: row.cancelledAt,
  }));
}

/** One assignment that the actor may see; null for any other. */
export async function findAssignment(tx: ActorTx, assignmentId: string): Promise<StoredAssignment | null> {
  if (!isId(assignmentId)) return null;
  return (await findAssignments(tx, { assignmentId }))[0] ?? null;
}
