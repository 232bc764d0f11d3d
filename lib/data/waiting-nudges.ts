import "server-only";
import { Prisma } from "./generated/prisma/client.ts";
import type { JobTx } from "./transaction.ts";

/** Where a couple stands by now, as `statesAhead` told beforehand. */
const stateAt = (now: Date): Prisma.Sql =>
  Prisma.sql`coalesce(s.ahead_state[width_bucket(${now}::timestamptz, s.ahead_from)], s.state)`;

/**
 * Forgets who was told, where another break could follow. A waiting that only a "not yet", a hold or two weeks of silence lay over
 * is still the same one. What was told later than `now` was told by somebody who knew better.
 */
export async function forgetNudges(tx: JobTx, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM waiting_nudge n USING couple_state s WHERE s.couple_id = n.couple_id AND n.told_at < ${now}::timestamptz
      AND ${stateAt(now)} NOT IN ('waiting', 'notYet', 'held', 'setDown')`;
}

/** Takes on to tell each couple whose break is waiting and who weren't told yet: the people to be told, by their ids. */
export async function takeNudges(tx: JobTx, now: Date): Promise<string[]> {
  const people = await tx.$queryRaw<{ userId: string }[]>`
    WITH taken AS (
      INSERT INTO waiting_nudge (couple_id, told_at)
      SELECT s.couple_id, ${now}::timestamptz FROM couple_state s JOIN couple c ON c.id = s.couple_id
      WHERE c.ended_at IS NULL AND s.clearance = 'clear' AND ${stateAt(now)} = 'waiting'
      ON CONFLICT (couple_id) DO NOTHING RETURNING couple_id
    )
    SELECT p.user_id AS "userId" FROM taken JOIN partner p ON p.couple_id = taken.couple_id
    WHERE p.user_id IS NOT NULL ORDER BY taken.couple_id, p.user_id`;
  return people.map(({ userId }) => userId);
}
