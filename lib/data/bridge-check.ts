import "server-only";
import type { Bounds } from "@/lib/domain/trends/window.ts";
import { ratingsByPeriod, stepsByPeriod } from "./bridge.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { JobTx } from "./transaction.ts";

/** A row of the bridge that the logs don't tell, or tell otherwise. */
export interface BridgeDifference {
  table: "couple_period" | "person_period";
  coupleId: string;
  quarter: string;
  step: string;
}

const steps = Prisma.sql`couple_id, practice_id, protocol_id, quarter, step, started_at, completed, paused, not_yet, round, days`;
const sums = Prisma.sql`user_id, couple_id, practice_id, protocol_id, quarter, step, before_count, before_sum, after_count, after_sum`;

/** The logs as far as they are counted. */
const eventsWhere = (
  where: Prisma.Sql,
): Prisma.Sql => Prisma.sql`(SELECT couple_id, practice_id, protocol_id, type, at_step, stands,
  round, passed, recorded_at FROM repair_event WHERE ${where})`;
const ratingsWhere = (
  where: Prisma.Sql,
): Prisma.Sql => Prisma.sql`(SELECT user_id, couple_id, practice_id, protocol_id, step, moment,
  rating, occurred_at FROM check_in WHERE ${where})`;

/**
 * Tells the bridge anew from the logs, all of it or that of some quarters, and compares it with what is kept. Whoever writes a log
 * writes both in one transaction, so in one statement's view of the database they agree, whatever is written meanwhile.
 */
export async function findBridgeDifferences(tx: JobTx, within: Bounds | null): Promise<BridgeDifference[]> {
  const inside = (at: string): Prisma.Sql =>
    within === null
      ? Prisma.sql`true`
      : Prisma.sql`${Prisma.raw(at)} >= ${within.from}::timestamptz AND ${Prisma.raw(at)} < ${within.until}::timestamptz`;
  const kept =
    within === null
      ? Prisma.sql`true`
      : Prisma.sql`quarter >= ${within.from}::date AND quarter < ${within.until}::date`;
  return tx.$queryRaw<BridgeDifference[]>`
    WITH told_steps (${steps}) AS (${stepsByPeriod(eventsWhere(inside("recorded_at")))}),
      told_sums (${sums}) AS (${ratingsByPeriod(ratingsWhere(inside("occurred_at")))})
    SELECT 'couple_period' AS "table", couple_id AS "coupleId", quarter::text, step
    FROM (SELECT ${steps} FROM couple_period WHERE ${kept}) k FULL JOIN told_steps t USING (couple_id, protocol_id, quarter, step)
    WHERE (k.practice_id, k.started_at, k.completed, k.paused, k.not_yet, k.round, k.days)
      IS DISTINCT FROM (t.practice_id, t.started_at, t.completed, t.paused, t.not_yet, t.round, t.days)
    UNION ALL SELECT 'person_period', couple_id, quarter::text, step
    FROM (SELECT ${sums} FROM person_period WHERE before_count + after_count > 0 AND ${kept}) k
      FULL JOIN told_sums t USING (user_id, couple_id, protocol_id, quarter, step)
    WHERE (k.practice_id, k.before_count, k.before_sum, k.after_count, k.after_sum)
      IS DISTINCT FROM (t.practice_id, t.before_count, t.before_sum, t.after_count, t.after_sum)
    ORDER BY 1, 2, 3, 4`;
}

/** Writes the bridge of some couples anew from their logs, while nobody adds to it. */
export async function rewriteBridge(tx: JobTx, coupleIds: readonly string[]): Promise<void> {
  const those = Prisma.sql`couple_id = ANY (${coupleIds}::uuid[])`;
  // In the order in which writers come to them.
  await tx.$executeRaw`LOCK TABLE couple_period, person_period IN SHARE ROW EXCLUSIVE MODE`;
  await tx.$executeRaw`DELETE FROM couple_period WHERE ${those}`;
  await tx.$executeRaw`DELETE FROM person_period WHERE ${those}`;
  await tx.$executeRaw`INSERT INTO couple_period (${steps}) ${stepsByPeriod(eventsWhere(those))}`;
  await tx.$executeRaw`INSERT INTO person_period (${sums}) ${ratingsByPeriod(ratingsWhere(those))}`;
}
