import "server-only";
import type { OwnWork, TrendProtocol } from "@/lib/domain/trends/choice.ts";
import type { Gap, Round } from "@/lib/domain/trends/contribution.ts";
import { gapOf } from "@/lib/domain/trends/gap-of.ts";
import type { OwnStep } from "@/lib/domain/trends/own-step.ts";
import { windowBounds, windowOf } from "@/lib/domain/trends/window.ts";
import { gapsOf, rehearsedWithin } from "./bridge.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { ActorTx } from "./transaction.ts";

interface Row extends Omit<OwnStep, "dimension" | "member" | "before" | "after"> {
  round: Round | null;
  rehearsed: "yes" | "no" | null;
  before: number | null;
  beforePeople: number;
  after: number | null;
  afterPeople: number;
}

/** One coach's couples in one practice. */
interface OwnCouples {
  coachId: string;
  practiceId: string;
}

/** What is looked at of them: one protocol in one period. */
interface OwnPlace {
  protocolId: string;
  period: string;
}

const couplesOf = ({ coachId, practiceId }: OwnCouples): Prisma.Sql => Prisma.sql`
  couple_id IN (SELECT id FROM couple WHERE coach_id = ${coachId}::uuid AND practice_id = ${practiceId}::uuid)`;

/** Each quarter of each place: rows are found by the quarter that they are of, not by comparing each to every place. */
const placesOf = (places: readonly OwnPlace[]): Prisma.Sql => {
  const bounds = places.map(({ period }) => windowBounds(period));
  return Prisma.sql`SELECT protocol_id, period, quarter::date
    FROM unnest(${places.map(({ protocolId }) => protocolId)}::uuid[], ${places.map(({ period }) => period)}::text[],
      ${bounds.map(({ from }) => from)}::date[], ${bounds.map(({ until }) => until)}::date[]) AS place (protocol_id, period, since, until),
      generate_series(since::timestamp, until - 1, interval '3 months') AS quarter`;
};

/**
 * Folds the quarters of a coach's own couples, a few hundred rows of each period at most. Ratings and rehearsals are those that the
 * database lets them see.
 */
export async function findOwnSteps(tx: ActorTx, own: OwnCouples, places: readonly OwnPlace[]): Promise<OwnStep[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH place AS (${placesOf(places)}), mine AS MATERIALIZED (
      SELECT id AS couple_id, rehearsed_at FROM couple LEFT JOIN (SELECT couple_id AS id, array_agg(over_at) AS rehearsed_at FROM rehearsal
        WHERE coach_id = ${own.coachId}::uuid AND phase = 'closed' GROUP BY couple_id) closed USING (id)
      WHERE coach_id = ${own.coachId}::uuid AND practice_id = ${own.practiceId}::uuid
    ), did AS (
      SELECT protocol_id, period, couple_id, step, bool_or(completed) AS completed,
        CASE least(max(round), 3) WHEN 1 THEN '1' WHEN 2 THEN '2' ELSE '3+' END AS round,
        min(started_at) AS started_at, min(rehearsed_at) AS rehearsed_at
      FROM mine JOIN couple_period USING (couple_id) JOIN place USING (protocol_id, quarter)
      WHERE step <> 'all' GROUP BY protocol_id, period, couple_id, step
    ), told AS (
      SELECT did.*, CASE WHEN EXISTS (SELECT FROM unnest(rehearsed_at) AS over_at WHERE over_at <= started_at
        AND over_at > started_at - ${rehearsedWithin}) THEN 'yes' ELSE 'no' END AS rehearsed FROM did
    ), rated AS (
      SELECT protocol_id, period, couple_id, step, sum(before_sum) AS before_sum, sum(before_count) AS before_count,
        sum(after_sum) AS after_sum, sum(after_count) AS after_count,
        count(DISTINCT user_id) FILTER (WHERE before_count > 0) AS before_people,
        count(DISTINCT user_id) FILTER (WHERE after_count > 0) AS after_people
      FROM mine JOIN person_period USING (couple_id) JOIN place USING (protocol_id, quarter) GROUP BY protocol_id, period, couple_id, step
    )
    SELECT protocol_id AS "protocolId", period, step, round, rehearsed, count(*)::int AS couples,
      (count(*) FILTER (WHERE completed))::int AS completed,
      sum(before_sum)::float8 / nullif(sum(before_count), 0)::float8 AS before, coalesce(sum(before_people), 0)::int AS "beforePeople",
      sum(after_sum)::float8 / nullif(sum(after_count), 0)::float8 AS after, coalesce(sum(after_people), 0)::int AS "afterPeople"
    FROM told LEFT JOIN rated USING (protocol_id, period, couple_id, step)
    GROUP BY protocol_id, period, step, GROUPING SETS ((), (round), (rehearsed)) ORDER BY 1, 2, 3, 4 NULLS FIRST, 5 NULLS FIRST`;
  return rows.map(({ round, rehearsed, before, beforePeople, after, afterPeople, ...row }) => ({
    ...row,
    dimension: round !== null ? "round" : rehearsed !== null ? "rehearsed" : "total",
    member: round ?? rehearsed ?? "all",
    before: before === null ? null : { mean: before, people: beforePeople },
    after: after === null ? null : { mean: after, people: afterPeople },
  }));
}

/** How many of a coach's own couples came back to it after how long, of those that did. */
export async function findOwnGaps(tx: ActorTx, own: OwnCouples, place: OwnPlace): Promise<Record<Gap, number>> {
  const { from, until } = windowBounds(place.period);
  const periods = Prisma.sql`couple_period WHERE ${couplesOf(own)} AND protocol_id = ${place.protocolId}::uuid
    AND quarter >= ${from}::date AND quarter < ${until}::date`;
  const rows = await tx.$queryRaw<{ gap: number }[]>`SELECT gap FROM (${gapsOf(periods)}) session`;
  const counts: Record<Gap, number> = { week: 0, fortnight: 0, month: 0, longer: 0 };
  for (const { gap } of rows) counts[gapOf(gap)] += 1;
  return counts;
}

/** In which quarters a coach's own couples did anything, and under which protocols. */
export async function findOwnWork(tx: ActorTx, own: OwnCouples): Promise<OwnWork[]> {
  const rows = await tx.$queryRaw<(TrendProtocol & { quarters: Date[] })[]>`
    SELECT p.id AS "protocolId", p.key, p.title, p.version, q.quarters
    FROM (SELECT protocol_id, array_agg(DISTINCT quarter ORDER BY quarter) AS quarters FROM couple_period
      WHERE ${couplesOf(own)} GROUP BY protocol_id) q
    JOIN protocol p ON p.id = q.protocol_id`;
  return rows.map(({ quarters, ...protocol }) => ({
    ...protocol,
    periods: quarters.map((quarter) => windowOf(quarter, "quarter")),
  }));
}
