import "server-only";
import type { Cell, Dimension, Member, Metrics, RuleName, Scope } from "@/lib/domain/trends/cell.ts";
import type { Published } from "@/lib/domain/trends/choice.ts";
import { grouped } from "@/lib/domain/trends/grouped.ts";
import type { Band } from "@/lib/domain/trends/rounding.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { ActorTx, JobTx } from "./transaction.ts";

/** What came of the second look at a period, before anything of it was published. Of nobody in particular, since every owner may read it. */
export interface CloseAudit {
  /** How many numbers of each practice were looked at, shown or hidden: as many of one as of any other. */
  looked: number;
  /** With how many of them something was wrong. None, or nothing would have been published. */
  found: 0;
  /** The periods published before for the same practices, none of which has a day in common with this one. */
  beside: readonly string[];
}

/** From when on there is anything to close, and what was closed already. Nothing was done before there was a practice. */
export async function findClosed(
  tx: JobTx,
): Promise<{ firstPractice: Date | null; firstYear: number | null; closed: Set<string> }> {
  const { _min: first } = await tx.practice.aggregate({ _min: { createdAt: true } });
  const { _min: years } = await tx.trendYears.aggregate({ _min: { fromYear: true } });
  const closes = await tx.trendClose.findMany({ select: { period: true } });
  return {
    firstPractice: first.createdAt,
    firstYear: years.fromYear,
    closed: new Set(closes.map(({ period }) => period)),
  };
}

/**
 * Takes on the closing of a period: false if it is closed. Whoever comes second waits here until the first is through, and
 * takes over if the first fails or leaves it open.
 */
export async function takeOnClose(tx: JobTx, period: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`trend_close ${period}`}, 0))`;
  return (await tx.trendClose.count({ where: { period } })) === 0;
}

/** Closes a period that was taken on. */
export async function addClose(tx: JobTx, period: string, closedAt: Date, audit: CloseAudit): Promise<void> {
  await tx.trendClose.createMany({ data: [{ period, closedAt, audit: { ...audit } }] });
}

/** Which periods were published before of any of these practices, and of how many of them each. */
export async function findPublished(tx: JobTx, practiceIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ period: string; practices: number }[]>`
    SELECT period, count(DISTINCT practice_id)::int AS practices FROM trend_sheet
    WHERE scope = 'practice' AND practice_id = ANY (${practiceIds}::uuid[]) GROUP BY period ORDER BY period`;
  return new Map(rows.map(({ period, practices }) => [period, practices]));
}

/** What is of everybody: this is looked at from period to period, all else of one. */
const isWhole = ({ dimension }: Pick<Cell, "dimension">): boolean =>
  dimension === "total" || dimension === "activation";

/** As it is written: the numbers, or the name of the rule that hides them. */
type Line = [Dimension, Member, string, ({ couples: Band } & Metrics) | RuleName];

const lineOf = ({ dimension, member, step, value }: Cell): Line => [
  dimension,
  member,
  step,
  value.hidden ?? { couples: value.couples, ...value.metrics },
];

/** Writes what is published of one template in one period, a sheet for each reader. There is no right to change or delete it. */
export async function addSheets(tx: JobTx, cells: readonly Cell[]): Promise<void> {
  const byReader = grouped(cells, ({ scope, practice, coach }) => `${scope} ${practice} ${coach}`);
  const sheets = [...byReader.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { window, scope, practice, coach, protocol } = first;
    const [wholes, parts] = [own.filter(isWhole), own.filter((cell) => !isWhole(cell))];
    const shown = own.filter(({ value }) => value.hidden === null).length;
    return [{ window, scope, practice, coach, protocol, wholes: wholes.map(lineOf), parts: parts.map(lineOf), shown }];
  });
  await tx.$executeRaw`
    INSERT INTO trend_sheet (period, scope, practice_id, coach_id, protocol_id, wholes, parts, shown)
    SELECT s.window, s.scope, s.practice, s.coach, s.protocol, s.wholes, s.parts, s.shown
    FROM jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) AS s("window" text, scope trend_scope, practice uuid, coach uuid,
      protocol uuid, wholes jsonb, parts jsonb, shown int)`;
}

/**
 * What was published for a practice, by protocol. `until`: up to where it is counted with others, whatever another practice of the
 * reader's may be; null where it isn't.
 */
export async function findPublishedTo(tx: ActorTx, practiceId: string, until: string | null): Promise<Published[]> {
  return tx.$queryRaw`
    SELECT p.id AS "protocolId", p.key, p.title, p.version, s.periods, s.shown
    FROM (SELECT protocol_id, array_agg(DISTINCT period ORDER BY period) FILTER (WHERE scope = 'practice') AS periods,
        coalesce(array_agg(DISTINCT period ORDER BY period) FILTER (WHERE shown > 0), '{}') AS shown
      FROM trend_sheet WHERE scope = 'practice' AND practice_id = ${practiceId}::uuid OR scope = 'community' AND period < ${until}
      GROUP BY protocol_id HAVING bool_or(scope = 'practice')) s
    JOIN protocol p ON p.id = s.protocol_id`;
}

/** A closed period, as the owner of a practice sees it. */
export interface ClosedPeriod {
  period: string;
  closedAt: Date;
  audit: CloseAudit;
  /** Of the practice's own numbers: how many are shown, and how many each rule hides. */
  shown: number;
  hidden: Partial<Record<RuleName, number>>;
}

/** When a practice began, and how it counts: from that it follows which periods are to be closed for it. */
export async function findCounting(
  tx: ActorTx,
  practiceId: string,
): Promise<{ createdAt: Date; yearsFrom: number | null } | null> {
  const row = await tx.practice.findUnique({
    where: { id: practiceId },
    select: { createdAt: true, trendYears: { select: { fromYear: true } } },
  });
  return row && { createdAt: row.createdAt, yearsFrom: row.trendYears?.fromYear ?? null };
}

/** Every closed period, the latest first, with what it published for one practice. */
export async function findCloses(tx: ActorTx, practiceId: string): Promise<ClosedPeriod[]> {
  const closes = await tx.trendClose.findMany({ orderBy: { period: "desc" } });
  const counted = await tx.$queryRaw<{ period: string; hidden: RuleName | null; count: number }[]>`
    SELECT s.period, CASE jsonb_typeof(line -> 3) WHEN 'string' THEN line ->> 3 END AS hidden, count(*)::int AS count
    FROM trend_sheet s, jsonb_array_elements(s.wholes || s.parts) AS line
    WHERE s.scope = 'practice' AND s.practice_id = ${practiceId}::uuid GROUP BY 1, 2`;
  return closes.map(({ period, closedAt, audit }) => {
    const own = counted.filter((each) => each.period === period);
    const hidden = own.flatMap(({ hidden: rule, count }) => (rule === null ? [] : [[rule, count] as const]));
    return {
      period,
      closedAt,
      // Our own: nothing gets in but what closing wrote.
      audit: audit as unknown as CloseAudit,
      shown: own.find((each) => each.hidden === null)?.count ?? 0,
      hidden: Object.fromEntries(hidden),
    };
  });
}

/** A published cell as a page reads it: whose it is follows from what was asked for. */
export interface PublishedCell {
  period: string;
  protocolId: string;
  dimension: Dimension;
  member: Member;
  step: string;
  value: { hidden: RuleName } | { hidden: null; couples: Band; metrics: Metrics };
}

/** Whose numbers: one coach's quiet ones, a practice's, or everybody's. */
export interface Reader {
  scope: Scope;
  practiceId: string | null;
  coachId: string | null;
}

/** What of them: one template in one period, with the wholes of its other periods; and of other templates those of that period. */
interface Asked {
  protocolId: string;
  otherIds: readonly string[];
  period: string;
}

type Sheet = [scope: Scope, period: string, protocolId: string, wholes: Line[], parts: Line[] | null];

/** As the index has them: what is of nobody in particular is null there, which no parameter is equal to. */
function sheetsOf({ scope, practiceId, coachId }: Reader, { protocolId, otherIds, period }: Asked): Prisma.Sql {
  const practice =
    practiceId === null ? Prisma.sql`practice_id IS NULL` : Prisma.sql`practice_id = ${practiceId}::uuid`;
  const coach = coachId === null ? Prisma.sql`coach_id IS NULL` : Prisma.sql`coach_id = ${coachId}::uuid`;
  return Prisma.sql`
    SELECT scope, period, protocol_id, wholes, CASE WHEN protocol_id = ${protocolId}::uuid AND period = ${period} THEN parts END AS parts
    FROM trend_sheet WHERE scope = ${scope}::trend_scope AND ${practice} AND ${coach}
      AND protocol_id = ANY (${[protocolId, ...otherIds]}::uuid[]) AND (protocol_id = ${protocolId}::uuid OR period = ${period})`;
}

/**
 * Every cell that a page shows, by whose it is: of one period all of them, of the others what is of everybody. A row a period,
 * all of them at once and packed into a line.
 */
export async function findCells(
  tx: ActorTx,
  readers: readonly Reader[],
  asked: Asked,
): Promise<Partial<Record<Scope, PublishedCell[]>>> {
  const name = readers.map(({ scope }) => scope).join("-");
  const rows = await tx.$queryRaw<{ sheets: Sheet[] | null }[]>`
    /* prepared: find-cells-${Prisma.raw(name)} */
    SELECT json_agg(json_build_array(s.scope, s.period, s.protocol_id, s.wholes, s.parts)) AS sheets
    FROM (${Prisma.join(
      readers.map((reader) => sheetsOf(reader, asked)),
      " UNION ALL ",
    )}) s`;
  const sheets = rows[0]?.sheets ?? [];
  return Object.fromEntries(
    readers.map(({ scope }) => [scope, sheets.filter((sheet) => sheet[0] === scope).flatMap(cellsOf)]),
  );
}

const cellsOf = ([, period, protocolId, wholes, parts]: Sheet): PublishedCell[] =>
  [...wholes, ...(parts ?? [])].map(([dimension, member, step, value]) => {
    const cell = { period, protocolId, dimension, member, step };
    if (typeof value === "string") return { ...cell, value: { hidden: value } };
    const { couples, ...metrics } = value;
    return { ...cell, value: { hidden: null, couples, metrics } };
  });
