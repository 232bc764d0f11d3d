import "server-only";
import type { ActorTx, EngineTx } from "./transaction.ts";

/** The couple that a joint repair, or something this person began alone, belongs to. Null when there is none to see. */
export async function findRepairPlace(
  tx: ActorTx | EngineTx,
  userId: string,
  repairId: string,
): Promise<{ practiceId: string; coupleId: string } | null> {
  const select = { practiceId: true, coupleId: true };
  const joint = await tx.repair.findUnique({ where: { id: repairId }, select });
  if (joint) return joint;
  return tx.privateEvent.findFirst({
    where: { userId, type: "began", payload: { path: ["repairId"], equals: repairId } },
    select,
  });
}

/** The couple that an assignment belongs to, if this person may see it. */
export async function findAssignmentPlace(
  tx: ActorTx,
  assignmentId: string,
): Promise<{ practiceId: string; coupleId: string } | null> {
  return tx.assignment.findUnique({ where: { id: assignmentId }, select: { practiceId: true, coupleId: true } });
}

/** What a protocol was assigned under, if this person may see it. */
export async function findAssignmentTerms(tx: ActorTx, assignmentId: string) {
  const row = await tx.assignment.findUnique({
    where: { id: assignmentId },
    select: { practiceId: true, coupleId: true, protocolId: true, pauseAbove: true, cancelledAt: true },
  });
  if (!row) return null;
  const { cancelledAt, ...terms } = row;
  return { ...terms, cancelled: cancelledAt !== null };
}

/** The couple's joint repairs, the latest first; a coach rarely looks further back than these. */
export async function findRepairIds(tx: ActorTx, coupleId: string): Promise<string[]> {
  const rows = await tx.repair.findMany({
    where: { coupleId },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    take: 20,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
