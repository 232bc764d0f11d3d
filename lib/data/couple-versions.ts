import "server-only";
import type { EngineTx } from "./transaction.ts";

/** A couple's count of joint events, and whom it belongs to. */
export async function findCoupleVersion(
  tx: EngineTx,
  coupleId: string,
): Promise<{ version: number; practiceId: string; coachId: string } | null> {
  const [found] = await tx.$queryRaw<{ version: number; practiceId: string; coachId: string }[]>`
    SELECT s.version, c.practice_id AS "practiceId", c.coach_id AS "coachId"
    FROM couple_state s JOIN couple c ON c.id = s.couple_id WHERE s.couple_id = ${coupleId}::uuid`;
  return found ?? null;
}
