import "server-only";
import type { Gap } from "@/lib/domain/trends/contribution.ts";
import { gapOf } from "@/lib/domain/trends/gap-of.ts";
import type { OwnStep } from "@/lib/domain/trends/own-step.ts";
import type { Bounds } from "@/lib/domain/trends/window.ts";
import { gapsOf } from "./bridge.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { ActorTx } from "./transaction.ts";

interface Row extends Omit<OwnStep, "before" | "after"> {
  before: number | null;
  beforePeople: number;
  after: number | null;
  afterPeople: number;
}

/** One coach's couples in one practice, under one protocol, in one period. */
interface OwnAsked {
  coachId: string;
  practiceId: string;
  protocolId: string;
  bounds: Bounds;
}

const couplesOf = ({ coachId, practiceId }: Pick<OwnAsked, "coachId" | "practiceId">): Prisma.Sql => Prisma.sql`
  couple_id IN (SELECT id FROM couple WHERE coach_id = ${coachId}::uuid AND practice_id = ${practiceId}::uuid)`;

const within = ({ protocolId, bounds: { from, until } }: OwnAsked): Prisma.Sql =>
  Prisma.sql`protocol_id = ${protocolId}::uuid AND quarter >= ${from}::date AND quarter < ${until}::date`;

/** Folds the quarters of a coach's own couples, a few hundred rows at most. Ratings are those that the database lets them see. */
export async function findOwnSteps(tx: ActorTx, asked: OwnAsked): Promise<OwnStep[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH did AS (
      SELECT couple_id, step, bool_or(completed) AS completed, bool_or(paused) AS paused, bool_or(not_yet) AS not_yet,
        CASE least(max(round), 3) WHEN 1 THEN '1' WHEN 2 THEN '2' ELSE '3+' END AS round
      FROM couple_period WHERE ${couplesOf(asked)} AND ${within(asked)} AND step <> 'all' GROUP BY couple_id, step
    ), rated AS (
      SELECT couple_id, step, sum(before_sum) AS before_sum, sum(before_count) AS before_count, sum(after_sum) AS after_sum,
        sum(after_count) AS after_count, count(DISTINCT user_id) FILTER (WHERE before_count > 0) AS before_people,
        count(DISTINCT user_id) FILTER (WHERE after_count > 0) AS after_people
      FROM person_period WHERE ${couplesOf(asked)} AND ${within(asked)} GROUP BY couple_id, step
    )
    SELECT step, round, count(*)::int AS couples, (count(*) FILTER (WHERE completed))::int AS completed,
      (count(*) FILTER (WHERE paused))::int AS paused, (count(*) FILTER (WHERE not_yet))::int AS "notYet",
      sum(before_sum)::float8 / nullif(sum(before_count), 0)::float8 AS before, coalesce(sum(before_people), 0)::int AS "beforePeople",
      sum(after_sum)::float8 / nullif(sum(after_count), 0)::float8 AS after, coalesce(sum(after_people), 0)::int AS "afterPeople"
    FROM did LEFT JOIN rated USING (couple_id, step) GROUP BY GROUPING SETS ((step), (step, round)) ORDER BY step, round NULLS FIRST`;
  return rows.map(({ before, beforePeople, after, afterPeople, ...row }) => ({
    ...row,
    before: before === null ? null : { mean: before, people: beforePeople },
    after: after === null ? null : { mean: after, people: afterPeople },
  }));
}

/** How many of a coach's own couples came back to it after how long, of those that did. */
export async function findOwnGaps(tx: ActorTx, asked: OwnAsked): Promise<Record<Gap, number>> {
  const rows = await tx.$queryRaw<{ gap: number }[]>`
    SELECT gap FROM (${gapsOf(Prisma.sql`couple_period WHERE ${couplesOf(asked)} AND ${within(asked)}`)}) session`;
  const counts: Record<Gap, number> = { week: 0, fortnight: 0, month: 0, longer: 0 };
  for (const { gap } of rows) counts[gapOf(gap)] += 1;
  return counts;
}

/** In which quarters a coach's own couples did anything, and under which protocols. */
export async function findOwnQuarters(
  tx: ActorTx,
  asked: { coachId: string; practiceId: string },
): Promise<{ protocolId: string; title: string; version: number; quarters: Date[] }[]> {
  return tx.$queryRaw`
    SELECT p.id AS "protocolId", p.title, p.version, q.quarters
    FROM (SELECT protocol_id, array_agg(DISTINCT quarter ORDER BY quarter) AS quarters FROM couple_period
      WHERE ${couplesOf(asked)} GROUP BY protocol_id) q
    JOIN protocol p ON p.id = q.protocol_id ORDER BY p.title, p.version`;
}
