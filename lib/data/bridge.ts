import "server-only";
import { Prisma } from "./generated/prisma/client.ts";
import type { ActorTx } from "./transaction.ts";

// The bridge between the logs and what is published: couple_period sums the joint log, person_period one person's ratings, by
// calendar quarter. The same two readings add what is new, in the statement that writes it, and tell all of it anew.

const quarterOf = (at: Prisma.Sql): Prisma.Sql => Prisma.sql`date_trunc('quarter', ${at} AT TIME ZONE 'UTC')::date`;

/**
 * What joint events come to, by quarter and step, and in step `all` for the whole. A step was started when the two stood
 * at it or passed it; a pause and a "not yet" belong to the step at which they were said.
 */
export const stepsByPeriod = (events: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT couple_id, practice_id, protocol_id, quarter, step, min(recorded_at), bool_or(completed), bool_or(paused), bool_or(not_yet),
    max(round), bit_or(day)
  FROM (
    SELECT e.couple_id, e.practice_id, e.protocol_id, ${quarterOf(Prisma.sql`e.recorded_at`)} AS quarter, e.recorded_at, e.round, mark.*
    FROM ${events} e CROSS JOIN LATERAL (
      SELECT stood, false, false, false, NULL::bit(92) FROM unnest(e.stands) stood
      UNION ALL SELECT e.at_step, false, e.type = 'breakBegan', e.type = 'notYet', NULL
        WHERE e.at_step IS NOT NULL AND e.type IN ('breakBegan', 'notYet')
      UNION ALL SELECT done, true, false, false, NULL FROM unnest(e.passed) done
      UNION ALL SELECT 'all', e.type = 'completed', e.type = 'breakBegan', e.type = 'notYet', set_bit(0::bit(92),
        (e.recorded_at AT TIME ZONE 'UTC')::date - ${quarterOf(Prisma.sql`e.recorded_at`)}, 1)
    ) AS mark(step, completed, paused, not_yet, day)
  ) marked
  GROUP BY couple_id, practice_id, protocol_id, quarter, step`;

/** How what is new joins what was there. It doesn't matter in which order it comes, nor whether it comes twice. */
export const addToPeriods = Prisma.sql`
  ON CONFLICT (couple_id, protocol_id, quarter, step) DO UPDATE SET
    started_at = least(couple_period.started_at, excluded.started_at), completed = couple_period.completed OR excluded.completed,
    paused = couple_period.paused OR excluded.paused, not_yet = couple_period.not_yet OR excluded.not_yet,
    round = greatest(couple_period.round, excluded.round), days = couple_period.days | excluded.days`;

/**
 * How many days lie on average between those on which a couple did something, where there are two at least: from the first to
 * the last, by how many there are.
 */
export const gapsOf = (periods: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT couple_id, protocol_id, (max(quarter + 92 - position('1' IN reverse(days::text))) - min(quarter + position(B'1' IN days) - 1))::float8
    / (sum(bit_count(days)) - 1)::float8 AS gap
  FROM ${periods} AND step = 'all' GROUP BY couple_id, protocol_id HAVING sum(bit_count(days)) >= 2`;

/** How long before a step a rehearsal still counts as one for it. */
export const rehearsedWithin = Prisma.sql`interval '60 days'`;

/** What ratings come to, by person, quarter and step. One on coming back from a break is neither before nor after a step. */
export const ratingsByPeriod = (ratings: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT user_id, couple_id, practice_id, protocol_id, ${quarterOf(Prisma.sql`r.occurred_at`)} AS quarter, step,
    (count(*) FILTER (WHERE moment = 'before'))::int, coalesce(sum(rating) FILTER (WHERE moment = 'before'), 0)::int,
    (count(*) FILTER (WHERE moment = 'after'))::int, coalesce(sum(rating) FILTER (WHERE moment = 'after'), 0)::int
  FROM ${ratings} r WHERE moment IN ('before', 'after') AND protocol_id IS NOT NULL
  GROUP BY user_id, couple_id, practice_id, protocol_id, quarter, step`;

export const addToSums = Prisma.sql`
  ON CONFLICT (user_id, couple_id, protocol_id, quarter, step) DO UPDATE SET
    before_count = person_period.before_count + excluded.before_count, before_sum = person_period.before_sum + excluded.before_sum,
    after_count = person_period.after_count + excluded.after_count, after_sum = person_period.after_sum + excluded.after_sum`;

/** Deletes a rating of one's own, and takes it out of the sum that it is in. */
export async function deleteRating(tx: ActorTx, userId: string, checkInId: string): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM check_in WHERE id = ${checkInId}::uuid AND user_id = ${userId}::uuid
      RETURNING user_id, couple_id, practice_id, protocol_id, step, moment, rating, occurred_at
    ), taken (user_id, couple_id, practice_id, protocol_id, quarter, step, before_count, before_sum, after_count, after_sum) AS (
      ${ratingsByPeriod(Prisma.sql`gone`)}
    )
    UPDATE person_period p SET before_count = p.before_count - t.before_count, before_sum = p.before_sum - t.before_sum,
      after_count = p.after_count - t.after_count, after_sum = p.after_sum - t.after_sum
    FROM taken t WHERE (p.user_id, p.couple_id, p.protocol_id, p.quarter, p.step)
      = (t.user_id, t.couple_id, t.protocol_id, t.quarter, t.step)`;
  await tx.personPeriod.deleteMany({ where: { userId, beforeCount: 0, afterCount: 0 } });
}
