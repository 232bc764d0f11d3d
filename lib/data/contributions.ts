import "server-only";
import { protocolSchema } from "@/lib/domain/protocol/protocol.ts";
import type { Contribution, GapContribution, Round } from "@/lib/domain/trends/contribution.ts";
import { gapOf } from "@/lib/domain/trends/gap-of.ts";
import type { Count, CountedTemplate } from "@/lib/domain/trends/publish-window.ts";
import { ratesAt } from "@/lib/domain/trends/rates-at.ts";
import { kindOfWindow, windowBounds } from "@/lib/domain/trends/window.ts";
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
 * erased is counted no more, since that takes back all that was agreed to), and whether the coach may have read ratings of the
 * window one by one: what was shown at any time since it began was seen, and what is shown only after it isn't of it.
 * One that got another coach since the window began isn't counted: two coaches know what it did, and every rule takes one away.
 * Nor is one of which somebody coaches others: they know what it did besides what their own couples did.
 * `n` is its place among them, from 0.
 */
function couplesIn(window: string): Prisma.Sql {
  const { from, until } = windowBounds(window);
  return Prisma.sql`
  counted AS (
    SELECT l.couple_id, count(*) AS people FROM (
      SELECT DISTINCT ON (e.user_id, e.couple_id) e.user_id, e.couple_id, e.given
      FROM consent_entry e WHERE e.kind = 'counted_in_trends' ORDER BY e.user_id, e.couple_id, e.id DESC
    ) l JOIN partner s ON s.couple_id = l.couple_id AND s.user_id = l.user_id JOIN person_key k ON k.user_id = s.user_id
    WHERE l.given GROUP BY l.couple_id
  ), shown AS (
    SELECT DISTINCT l.couple_id, l.coach_id FROM (
      SELECT e.couple_id, e.coach_id, e.given, e.recorded_at,
        lead(e.recorded_at) OVER (PARTITION BY e.user_id, e.couple_id ORDER BY e.id) AS until
      FROM consent_entry e WHERE e.kind = 'ratings_to_coach'
    ) l WHERE l.given AND l.recorded_at < ${until}::timestamptz AND (l.until IS NULL OR l.until >= ${from}::timestamptz)
      AND NOT EXISTS (SELECT FROM handover h WHERE h.couple_id = l.couple_id AND h.recorded_at >= l.recorded_at)
  ), of_coaches AS (
    SELECT DISTINCT s.couple_id FROM membership m JOIN partner s USING (user_id) WHERE m.role = 'coach' AND m.ended_at IS NULL
  ), standing AS (
    SELECT row_number() OVER () - 1 AS n, c.id, c.practice_id, c.coach_id,
      c.ended_at IS NULL AND coalesce(w.people = 2, false) AND o.couple_id IS NULL AND NOT EXISTS (SELECT FROM handover h
        WHERE h.couple_id = c.id AND h.recorded_at >= ${from}::timestamptz) AS agreed,
      v.couple_id IS NOT NULL AS seen
    FROM couple c JOIN practice p ON p.id = c.practice_id LEFT JOIN counted w ON w.couple_id = c.id
    LEFT JOIN of_coaches o ON o.couple_id = c.id LEFT JOIN shown v ON v.couple_id = c.id AND v.coach_id = c.coach_id
    WHERE ${practicesIn(window)}
  )`;
}

/** The places, the couples, and what these did: couples by their place among them, so that half a million lines are short ones. */
interface Found {
  places: [practice: string, inCommunity: boolean, coaches: string[]][];
  couples: [couple: string, practice: string, coach: string, agreed: boolean, seen: boolean][];
  /** By protocol and step, four numbers for each couple: which, what it did, and the means of its ratings. */
  steps: Record<string, (number | null)[]>;
  /** By protocol, two for each: which, and the days between its sessions. */
  gaps: Record<string, number[]>;
}

/** What a couple did at a step, a bit each; the round stands above them. */
const did = { completed: 1, paused: 2, notYet: 4, rehearsed: 8 } as const;
const roundsFrom = 16;

/** One statement, so that all of it is of one moment: nobody is counted with a coach who has no place. */
async function findAll(tx: JobTx, window: string): Promise<Found> {
  const { from, until } = windowBounds(window);
  const inWindow = Prisma.sql`quarter >= ${from}::date AND quarter < ${until}::date`;
  // A whole quarter is sorted and joined in memory.
  await tx.$executeRaw`SET LOCAL work_mem = '256MB'`;
  const rows = await tx.$queryRaw<{ kind: keyof Found; key: string; lines: string }[]>`
    WITH ${couplesIn(window)}, step AS (
      SELECT couple_id, protocol_id, step, min(started_at) AS started_at, bool_or(completed) AS completed, bool_or(paused) AS paused,
        bool_or(not_yet) AS not_yet, max(round) AS round
      FROM couple_period WHERE ${inWindow} AND step <> 'all' GROUP BY couple_id, protocol_id, step
    ), rated AS (
      SELECT couple_id, protocol_id, step, sum(before_sum)::float8 / nullif(sum(before_count), 0) AS before,
        sum(after_sum)::float8 / nullif(sum(after_count), 0) AS after
      FROM person_period WHERE ${inWindow} GROUP BY couple_id, protocol_id, step
    ), rehearsed AS (
      SELECT couple_id, array_agg(over_at) AS overs FROM rehearsal
      WHERE phase = 'closed' AND over_at > ${from}::timestamptz - ${rehearsedWithin} AND over_at < ${until}::timestamptz
      GROUP BY couple_id
    ), session AS (
      ${gapsOf(Prisma.sql`couple_period WHERE ${inWindow}`)}
    )
    SELECT 'steps' AS kind, s.protocol_id || ' ' || s.step AS key, string_agg(concat(c.n, ',',
      ${did.completed} * s.completed::int + ${did.paused} * s.paused::int + ${did.notYet} * s.not_yet::int
        + ${did.rehearsed} * (r.overs IS NOT NULL AND EXISTS (SELECT FROM unnest(r.overs) AS over_at
          WHERE over_at <= s.started_at AND over_at > s.started_at - ${rehearsedWithin}))::int + ${roundsFrom} * s.round, ',',
      coalesce(d.before::text, 'null'), ',', coalesce(d.after::text, 'null')), ',') AS lines
    FROM step s JOIN standing c ON c.id = s.couple_id
    LEFT JOIN rehearsed r USING (couple_id)
    LEFT JOIN rated d USING (couple_id, protocol_id, step)
    GROUP BY s.protocol_id, s.step
    UNION ALL
    SELECT 'gaps', a.protocol_id::text, string_agg(concat(c.n, ',', a.gap), ',')
    FROM session a JOIN standing c ON c.id = a.couple_id GROUP BY a.protocol_id
    UNION ALL
    SELECT 'couples', '', string_agg(json_build_array(c.id, c.practice_id, c.coach_id, c.agreed, c.seen)::text, ',' ORDER BY c.n)
    FROM standing c
    UNION ALL
    SELECT 'places', '', string_agg(json_build_array(p.id, p.in_community, coalesce(w.coaches, '{}'))::text, ',')
    FROM practice p LEFT JOIN (SELECT practice_id, array_agg(coach_id) AS coaches FROM (
      SELECT practice_id, coach_id FROM standing UNION SELECT practice_id, user_id FROM membership WHERE role = 'coach' AND ended_at IS NULL
    ) coach GROUP BY practice_id) w ON w.practice_id = p.id
    WHERE ${practicesIn(window)}`;
  const linesOf = (of: keyof Found) =>
    rows.flatMap(({ kind, key, lines }) => (kind === of ? [[key, JSON.parse(`[${lines ?? ""}]`)] as const] : []));
  const [[, places] = ["", []], [, couples] = ["", []]] = [linesOf("places")[0] ?? [], linesOf("couples")[0] ?? []];
  return {
    places,
    couples,
    steps: Object.fromEntries(linesOf("steps")),
    gaps: Object.fromEntries(linesOf("gaps")),
  };
}

const roundOf = (round: number): Round => (round >= 3 ? "3+" : round === 2 ? "2" : "1");

type Couples = Found["couples"];

function contributionsOf(couples: Couples, lines: readonly (number | null)[]): Contribution[] {
  const all: Contribution[] = [];
  for (let at = 0; at < lines.length; at += 4) {
    const line = couples[lines[at] ?? -1];
    const bits = lines[at + 1] ?? 0;
    if (!line) throw new Error("there is no such couple");
    all.push({
      couple: line[0],
      practice: line[1],
      coach: line[2],
      agreed: line[3],
      seen: line[4],
      completed: (bits & did.completed) !== 0,
      paused: (bits & did.paused) !== 0,
      notYet: (bits & did.notYet) !== 0,
      before: lines[at + 2] ?? null,
      after: lines[at + 3] ?? null,
      round: roundOf(Math.floor(bits / roundsFrom)),
      rehearsed: (bits & did.rehearsed) !== 0,
    });
  }
  return all;
}

function gapContributionsOf(couples: Couples, lines: readonly number[]): GapContribution[] {
  const all: GapContribution[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const line = couples[lines[at] ?? -1];
    if (!line) throw new Error("there is no such couple");
    const [couple, practice, coach, agreed] = line;
    all.push({ couple, practice, coach, agreed, gap: gapOf(lines[at + 1] ?? 0) });
  }
  return all;
}

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
  const { places, couples, steps, gaps } = await findAll(tx, window);
  const isQuarter = kindOfWindow(window) === "quarter";
  return {
    templates: await findTemplates(tx),
    places: places.map(([practice, , coaches]) => ({ practice, coaches })),
    community: new Set(places.flatMap(([practice, inCommunity]) => (isQuarter && inCommunity ? [practice] : []))),
    stepsOf: (protocol, step) => contributionsOf(couples, steps[`${protocol} ${step}`] ?? []),
    gapsOf: (protocol) => gapContributionsOf(couples, gaps[protocol] ?? []),
  };
}
