import "server-only";
import type { AuthTx, EngineTx } from "./transaction.ts";

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

/** A couple, and the sign-in under which somebody watches it. */
export interface Watched {
  sessionId: string;
  coupleId: string;
}

/**
 * How far the joint logs have come, for everybody who watches one, in one question. Null where the session has ended or
 * its person may no longer watch: access.watched decides as watchCouple does.
 */
export async function findWatchedVersions(
  tx: AuthTx,
  watched: readonly Watched[],
  now: Date,
): Promise<(watching: Watched) => number | null> {
  const rows = await tx.$queryRaw<(Watched & { version: number })[]>`
    SELECT session_id AS "sessionId", couple_id AS "coupleId", version FROM access.watched(
      ${watched.map(({ sessionId }) => sessionId)}::uuid[], ${watched.map(({ coupleId }) => coupleId)}::uuid[], ${now})`;
  const keyOf = ({ sessionId, coupleId }: Watched) => `${sessionId} ${coupleId}`;
  const versions = new Map(rows.map((row) => [keyOf(row), row.version]));
  return (watching) => versions.get(keyOf(watching)) ?? null;
}
