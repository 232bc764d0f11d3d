import "server-only";
import type { ActorTx } from "./transaction.ts";

export interface TrailEntry {
  actorId: string | null;
  /** The name of who did it, where that is somebody who coaches or coached this person. */
  coachName: string | null;
  action: string;
  recordedAt: Date;
}

/**
 * The newest of the audit trail about this person: row-level security keeps to them and their couples. The rows'
 * numbers can't be read: everyone shares them, and the gaps between one's own would count what others did. What happened
 * at the same moment always comes in the same order, whatever else the table holds.
 */
export async function findTrail(tx: ActorTx, actions: readonly string[], limit: number): Promise<TrailEntry[]> {
  return tx.$queryRaw<TrailEntry[]>`
    SELECT e.actor_id AS "actorId", e.action, e.recorded_at AS "recordedAt", coach.name AS "coachName" FROM audit_event e
    LEFT JOIN "user" coach ON coach.id = e.actor_id AND coach.id IN (SELECT m.coach_id FROM access.my_coaches_ever() m)
    WHERE e.action = ANY(${[...actions]}) ORDER BY e.recorded_at DESC, e.action, e.actor_id LIMIT ${limit}`;
}
