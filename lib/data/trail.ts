import "server-only";
import type { ActorTx } from "./transaction.ts";

export interface TrailEntry {
  id: string;
  actorId: string | null;
  action: string;
  recordedAt: Date;
}

/** The newest of the audit trail about this person: row-level security keeps to them and their couples. */
export async function findTrail(tx: ActorTx, actions: readonly string[], limit: number): Promise<TrailEntry[]> {
  const rows = await tx.auditEvent.findMany({
    where: { action: { in: [...actions] } },
    orderBy: { id: "desc" },
    take: limit,
    select: { id: true, actorId: true, action: true, recordedAt: true },
  });
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}
