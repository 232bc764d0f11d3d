import "server-only";
import type { ActorTx } from "./transaction.ts";

export interface TrailEntry {
  actorId: string | null;
  action: string;
  recordedAt: Date;
}

/**
 * The newest of the audit trail about this person: row-level security keeps to them and their couples. The rows'
 * numbers can't be read: everyone shares them, and the gaps between one's own would count what others did.
 */
export async function findTrail(tx: ActorTx, actions: readonly string[], limit: number): Promise<TrailEntry[]> {
  return tx.$queryRaw<TrailEntry[]>`
    SELECT actor_id AS "actorId", action, recorded_at AS "recordedAt" FROM audit_event
    WHERE action = ANY(${[...actions]}) ORDER BY recorded_at DESC LIMIT ${limit}`;
}
