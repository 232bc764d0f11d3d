import "server-only";
import { type Protocol, protocolSchema, type StepId } from "@/lib/domain/protocol/protocol.ts";
import type { Contribution, GapContribution, Round } from "@/lib/domain/trends/contribution.ts";
import { gapOf } from "@/lib/domain/trends/gap-of.ts";
import { type Bounds, kindOfWindow, windowBounds } from "@/lib/domain/trends/window.ts";
import { gapsOf, rehearsedWithin } from "./bridge.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { JobTx } from "./transaction.ts";

/** One step of one protocol in one window, with what every couple adds to it. */
export interface StepContributions {
  protocolId: string;
  step: StepId;
  contributions: Contribution[];
}

/** The same for the times between sessions. */
export interface GapContributions {
  protocolId: string;
  contributions: GapContribution[];
}

/** Who is counted with whom in a window, as it stands now. */
export interface Standing {
  steps: StepContributions[];
  gaps: GapContributions[];
  /** Every practice that counts in this kind of window. */
  practices: string[];
  /** The practices that chose to be counted beyond themselves and count in this kind of window. */
  community: Set<string>;
  /** The documents of the protocols that ship with the product; what a practice wrote itself is read by nobody here. */
  protocols: Map<string, Protocol>;
}

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

const roundOf = (round: number): Round => (round >= 3 ? "3+" : round === 2 ? "2" : "1");

async function findSteps(tx: JobTx, window: string): Promise<StepContributions[]> {
  const bounds = windowBounds(window);
  // As JSON, a line a step: half a million rows of columns would take longer to unpack than to count.
  const rows = await tx.$queryRaw<{ protocolId: string; step: StepId; lines: StepLine[] }[]>`
    WITH ${couplesIn(window)}, step AS (
      SELECT couple_id, protocol_id, step, min(started_at) AS started_at, bool_or(completed) AS completed, bool_or(paused) AS paused,
        bool_or(not_yet) AS not_yet, max(round) AS round
      FROM couple_period WHERE ${within(Prisma.sql`quarter`, bounds)} AND step <> 'all' GROUP BY couple_id, protocol_id, step
    ), rated AS (
      SELECT couple_id, protocol_id, step, sum(before_sum)::float8 / nullif(sum(before_count), 0) AS before,
        sum(after_sum)::float8 / nullif(sum(after_count), 0) AS after
      FROM person_period WHERE ${within(Prisma.sql`quarter`, bounds)} GROUP BY couple_id, protocol_id, step
    )
    SELECT s.protocol_id AS "protocolId", s.step, json_agg(json_build_array(c.id, c.practice_id, c.coach_id, c.agreed, c.seen,
      s.completed, s.paused, s.not_yet, s.round, r.found IS NOT NULL, d.before, d.after)) AS lines
    FROM step s JOIN standing c ON c.id = s.couple_id
    LEFT JOIN LATERAL (SELECT true AS found FROM rehearsal r WHERE r.couple_id = s.couple_id AND r.phase = 'closed'
      AND r.over_at <= s.started_at AND r.over_at > s.started_at - ${rehearsedWithin} LIMIT 1) r ON true
    LEFT JOIN rated d USING (couple_id, protocol_id, step)
    GROUP BY s.protocol_id, s.step ORDER BY s.protocol_id, s.step`;
  return rows.map(({ lines, ...slice }) => ({
    ...slice,
    contributions: lines.map(
      ([couple, practice, coach, agreed, seen, completed, paused, notYet, round, rehearsed, before, after]) => {
        const contributor = { couple, practice, coach, agreed, seen, started: true };
        return { ...contributor, completed, paused, notYet, round: roundOf(round), rehearsed, before, after };
      },
    ),
  }));
}

async function findGaps(tx: JobTx, window: string): Promise<GapContributions[]> {
  const rows = await tx.$queryRaw<
    { protocolId: string; lines: [couple: string, practice: string, coach: string, agreed: boolean, gap: number][] }[]
  >`
    WITH ${couplesIn(window)}, session AS (
      ${gapsOf(Prisma.sql`couple_period WHERE ${within(Prisma.sql`quarter`, windowBounds(window))}`)}
    )
    SELECT a.protocol_id AS "protocolId", json_agg(json_build_array(c.id, c.practice_id, c.coach_id, c.agreed, a.gap)) AS lines
    FROM session a JOIN standing c ON c.id = a.couple_id GROUP BY a.protocol_id ORDER BY a.protocol_id`;
  return rows.map(({ protocolId, lines }) => ({
    protocolId,
    contributions: lines.map(([couple, practice, coach, agreed, gap]) => ({
      couple,
      practice,
      coach,
      agreed,
      gap: gapOf(gap),
    })),
  }));
}

/** All that is counted in a window, by the consents, coaches and choices of practices that stand now. */
export async function findStanding(tx: JobTx, window: string): Promise<Standing> {
  const steps = await findSteps(tx, window);
  const gaps = await findGaps(tx, window);
  const practices = await tx.$queryRaw<{ id: string; inCommunity: boolean }[]>`
    SELECT p.id, p.in_community AS "inCommunity" FROM practice p WHERE ${practicesIn(window)}`;
  const joined = kindOfWindow(window) === "quarter" ? practices.filter(({ inCommunity }) => inCommunity) : [];
  const shipped = await tx.protocol.findMany({ select: { id: true, document: true } });
  const protocols = new Map(shipped.map(({ id, document }) => [id, protocolSchema.parse(document)]));
  return {
    steps,
    gaps,
    practices: practices.map(({ id }) => id),
    community: new Set(joined.map(({ id }) => id)),
    protocols,
  };
}
