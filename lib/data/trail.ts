import "server-only";
import type { ActorTx } from "./transaction.ts";

export interface TrailEntry {
  actorId: string | null;
  action: string;
  recordedAt: Date;
}

/** The newest of the audit trail about this person: row-level security keeps to them and their couples. */
export async function findTrail(tx: ActorTx, actions: readonly string[], limit: number): Promise<TrailEntry[]> {
  // Their numbers are shared by everyone: gaps between one's own would count what others did.
  return tx.auditEvent.findMany({
    where: { action: { in: [...actions] } },
    orderBy: { recordedAt: "desc" },
    take: limit,
    select: { actorId: true, action: true, recordedAt: true },
  });
}
