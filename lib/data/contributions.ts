import "server-only";
import { protocolSchema } from "@/lib/domain/protocol/protocol.ts";
import type { Contribution, GapContribution, Round } from "@/lib/domain/trends/contribution.ts";
import { gapOf } from "@/lib/domain/trends/gap-of.ts";
import type { Count, CountedTemplate } from "@/lib/domain/trends/publish-window.ts";
import { ratesAt } from "@/lib/domain/trends/rates-at.ts";
import { type Bounds, kindOfWindow, windowBounds } from "@/lib/domain/trends/window.ts";
import { gapsOf, rehearsedWithin } from "./bridge.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { JobTx } from "./transaction.ts";

/** Who is counted with whom in a window, by the consents, coaches and choices of practices that stand at one moment. */
export type Standing = Omit<Count, "window">;

/** Practices that count in windows of this kind, in the year of the window. */
const practicesIn = (window: string): Prisma.Sql => {
  const year = windowBounds(window).from.getUTCFullYear();
  const inYears = Prisma.sql`EXISTS (SELECT FROM trend_years y WHERE y.practice_id = p.id AND y.from_year <= ${year})`;
  return kindOfWindow(window) === "year" ? inYears : Prisma.sql`NOT ${inYears}`;
};

/**
 * Each couple as it stands now: with its coach, whether both agreed to be counted and the work goes on (whoever left or was
 * erased is counted no more, since that takes back all that was agreed to), and whether the coach may see ratings one by one.
 */
const couplesIn = (window: string): Prisma.Sql => Prisma.sql`
  latest AS (
    SELECT DISTINCT ON (e.user_id, e.couple_id, e.kind) e.user_id, e.couple_id, e.kind, e.given, e.coach_id, e.recorded_at
    FROM consent_entry e WHERE e.kind IN ('counted_in_trends', 'ratings_to_coach') ORDER BY e.user_id, e.couple_id, e.kind, e.id DESC
  ), word AS (
    SELECT l.couple_id, count(*) FILTER (WHERE l.kind = 'counted_in_trends') AS counted,
      array_agg(l.coach_id) FILTER (WHERE l.kind = 'ratings_to_coach'
        AND NOT EXISTS (SELECT FROM handover h WHERE h.couple_id = l.couple_id AND h.recorded_at >= l.recorded_at)) AS shown_to
    FROM latest l JOIN partner s ON s.couple_id = l.couple_id AND s.user_id = l.user_id JOIN person_key k ON k.user_id = s.user_id
    WHERE l.given GROUP BY l.couple_id
  ), standing AS (
    SELECT c.id, c.practice_id, c.coach_id, c.ended_at IS NULL AND coalesce(w.counted = 2, false) AS agreed,
      coalesce(c.coach_id = ANY (w.shown_to), false) AS seen
    FROM couple c JOIN practice p ON p.id = c.practice_id LEFT JOIN word w ON w.couple_id = c.id WHERE ${practicesIn(window)}
  )`;

const within = (column: Prisma.Sql, { from, until }: Bounds): Prisma.Sql =>
  Prisma.sql`${column} >= ${from}::date AND ${column} < ${until}::date`;

type StepLine = [
  couple: string,
  practice: string,
  coach: string,
  agreed: boolean,
  seen: boolean,
  completed: boolean,
  paused: boolean,
  notYet: boolean,
  round: number,
  rehearsed: boolean,
  before: number | null,
  after: number | null,
];
type GapLine = [couple: string, practice: string, coach: string, agreed: boolean, gap: number];
type PlaceLine = [practice: string, inCommunity: boolean, coaches: string[]];

/** As JSON, a line a step: half a million rows of columns would take longer to unpack than to count. */
type Row = { protocol: string; step: string } & (
  | { kind: "step"; lines: StepLine[] }
  | { kind: "gap"; lines: GapLine[] }
  | { kind: "place"; lines: PlaceLine[] }
);

/** One statement, so that all of it is of one moment: nobody is counted with a coach who has no place. */
async function findRows(tx: JobTx, window: string): Promise<Row[]> {
  const inWindow = within(Prisma.sql`quarter`, windowBounds(window));
  return tx.$queryRaw`
    WITH ${couplesIn(window)}, step AS (
      SELECT couple_id, protocol_id, step, min(started_at) AS started_at, bool_or(completed) AS completed, bool_or(paused) AS paused,
        bool_or(not_yet) AS not_yet, max(round) AS round
      FROM couple_period WHERE ${inWindow} AND step <> 'all' GROUP BY couple_id, protocol_id, step
    ), rated AS (
      SELECT couple_id, protocol_id, step, sum(before_sum)::float8 / nullif(sum(before_count), 0) AS before,
        sum(after_sum)::float8 / nullif(sum(after_count), 0) AS after
      FROM person_period WHERE ${inWindow} GROUP BY couple_id, protocol_id, step
    ), session AS (
      ${gapsOf(Prisma.sql`couple_period WHERE ${inWindow}`)}
    )
    SELECT 'step' AS kind, s.protocol_id AS protocol, s.step, json_agg(json_build_array(c.id, c.practice_id, c.coach_id, c.agreed, c.seen,
      s.completed, s.paused, s.not_yet, s.round, r.found IS NOT NULL, d.before, d.after)) AS lines
    FROM step s JOIN standing c ON c.id = s.couple_id
    LEFT JOIN LATERAL (SELECT true AS found FROM rehearsal r WHERE r.couple_id = s.couple_id AND r.phase = 'closed'
      AND r.over_at <= s.started_at AND r.over_at > s.started_at - ${rehearsedWithin} LIMIT 1) r ON true
    LEFT JOIN rated d USING (couple_id, protocol_id, step)
    GROUP BY s.protocol_id, s.step
    UNION ALL
    SELECT 'gap', a.protocol_id, 'all', json_agg(json_build_array(c.id, c.practice_id, c.coach_id, c.agreed, a.gap))
    FROM session a JOIN standing c ON c.id = a.couple_id GROUP BY a.protocol_id
    UNION ALL
    SELECT 'place', NULL, NULL, json_agg(json_build_array(p.id, p.in_community, coalesce(w.coaches, '{}')))
    FROM practice p LEFT JOIN (SELECT practice_id, array_agg(DISTINCT coach_id) AS coaches FROM standing GROUP BY practice_id) w
      ON w.practice_id = p.id
    WHERE ${practicesIn(window)} HAVING count(*) > 0`;
}

const roundOf = (round: number): Round => (round >= 3 ? "3+" : round === 2 ? "2" : "1");

const toContribution = ([
  couple,
  practice,
  coach,
  agreed,
  seen,
  completed,
  paused,
  notYet,
  round,
  rehearsed,
  before,
  after,
]: StepLine): Contribution => {
  const contributor = { couple, practice, coach, agreed, seen, started: true };
  return { ...contributor, completed, paused, notYet, round: roundOf(round), rehearsed, before, after };
};

const toGap = ([couple, practice, coach, agreed, gap]: GapLine): GapContribution => ({
  couple,
  practice,
  coach,
  agreed,
  gap: gapOf(gap),
});

/** Every version of a protocol that ships with the product; what a practice wrote itself is read by nobody here. */
async function findTemplates(tx: JobTx): Promise<CountedTemplate[]> {
  const shipped = await tx.protocol.findMany({ select: { id: true, document: true }, orderBy: { id: "asc" } });
  return shipped.map(({ id, document }) => {
    const protocol = protocolSchema.parse(document);
    return {
      protocol: id,
      steps: protocol.steps.map((step) => ({ step: step.id, rates: ratesAt(protocol, step.id) })),
    };
  });
}

/** All that is counted in a window, as it stands now. */
export async function findStanding(tx: JobTx, window: string): Promise<Standing> {
  const rows = await findRows(tx, window);
  const isQuarter = kindOfWindow(window) === "quarter";
  const found = new Map(rows.map((row) => [`${row.kind} ${row.protocol} ${row.step}`, row]));
  const practices = rows.flatMap((row) => (row.kind === "place" ? row.lines : []));
  return {
    templates: await findTemplates(tx),
    places: practices.map(([practice, , coaches]) => ({ practice, coaches })),
    community: new Set(practices.flatMap(([practice, inCommunity]) => (isQuarter && inCommunity ? [practice] : []))),
    stepsOf: (protocol, step) => {
      const row = found.get(`step ${protocol} ${step}`);
      return row?.kind === "step" ? row.lines.map(toContribution) : [];
    },
    gapsOf: (protocol) => {
      const row = found.get(`gap ${protocol} all`);
      return row?.kind === "gap" ? row.lines.map(toGap) : [];
    },
  };
}
