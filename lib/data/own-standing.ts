import "server-only";
import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { ActorTx } from "./transaction.ts";

/** How many of a coach's own couples are at a step now. */
export interface StandingAt {
  step: StepId;
  couples: number;
}

/** Where a coach's own couples are under one template now. A couple whose repair or whose work is over is nowhere. */
export async function findOwnStanding(
  tx: ActorTx,
  own: { coachId: string; practiceId: string; protocolId: string },
  now: Date,
): Promise<StandingAt[]> {
  return tx.$queryRaw<StandingAt[]>`
    SELECT step, count(*)::int AS couples FROM couple_state
    WHERE coach_id = ${own.coachId}::uuid AND practice_id = ${own.practiceId}::uuid AND protocol_id = ${own.protocolId}::uuid
      AND step IS NOT NULL AND clearance = 'clear'
      AND coalesce(ahead_state[width_bucket(${now}::timestamptz, ahead_from)], state) NOT IN ('ended', 'complete', 'stopped')
    GROUP BY step ORDER BY step`;
}
