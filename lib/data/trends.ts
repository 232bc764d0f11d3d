import "server-only";
import {
  type Cell,
  type Dimension,
  type Member,
  type Metrics,
  members,
  type RuleName,
  type Scope,
} from "@/lib/domain/trends/cell.ts";
import type { Band } from "@/lib/domain/trends/rounding.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { ActorTx, JobTx } from "./transaction.ts";

/** What was made sure of before anything was published. */
export interface CloseAudit {
  /** The rules that every shown number has passed, alone and beside every other. */
  rules: readonly RuleName[];
  /** Earlier periods with days in common, in which nobody may have been counted who is counted now. */
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
 * takes over if the first fails.
 */
export async function beginClose(tx: JobTx, period: string, closedAt: Date, audit: CloseAudit): Promise<boolean> {
  const { count } = await tx.trendClose.createMany({
    data: [{ period, closedAt, audit: { ...audit } }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** How many practices with a published number in one of these periods are among these. */
export async function countPublished(
  tx: JobTx,
  periods: readonly string[],
  practiceIds: readonly string[],
): Promise<number> {
  const where = { scope: "practice" as const, period: { in: [...periods] }, practiceId: { in: [...practiceIds] } };
  return tx.trendCell.count({ where });
}

/** Writes what is published. There is no right to change or delete it. */
export async function addCells(tx: JobTx, cells: readonly Cell[]): Promise<void> {
  const lines = cells.map(({ value, ...cell }) => ({
    ...cell,
    hidden: value.hidden,
    shown: value.hidden === null ? { couples: value.couples, ...value.metrics } : null,
  }));
  await tx.$executeRaw`
    INSERT INTO trend_cell (period, scope, practice_id, coach_id, protocol_id, dimension, member, step, shown, hidden)
    SELECT c.window, c.scope, c.practice, c.coach, c.protocol, c.dimension, c.member, c.step, c.shown, c.hidden
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS c("window" text, scope trend_scope, practice uuid, coach uuid,
      protocol uuid, dimension text, member text, step text, shown jsonb, hidden text)`;
}

/** A template in one version. All versions of one have its key. */
export interface TrendProtocol {
  protocolId: string;
  key: string;
  title: string;
  version: number;
}

export interface TrendChoices {
  protocols: TrendProtocol[];
  /** The published periods by protocol, in their order. */
  periods: ReadonlyMap<string, string[]>;
  /** The protocols of which the practice has a number that isn't hidden. */
  shown: ReadonlySet<string>;
}

/** Under which protocols anything was published for a practice, and of which periods. */
export async function findTrendChoices(tx: ActorTx, practiceId: string): Promise<TrendChoices> {
  const rows = await tx.$queryRaw<(TrendProtocol & { periods: string[]; isShown: boolean })[]>`
    SELECT p.id AS "protocolId", p.key, p.title, p.version, c.periods, c.is_shown AS "isShown"
    FROM (SELECT protocol_id, array_agg(DISTINCT period ORDER BY period) AS periods, bool_or(hidden IS NULL) AS is_shown FROM trend_cell
      WHERE scope = 'practice' AND practice_id = ${practiceId}::uuid GROUP BY protocol_id) c
    JOIN protocol p ON p.id = c.protocol_id ORDER BY p.title, p.version`;
  return {
    protocols: rows.map(({ periods, isShown, ...protocol }) => protocol),
    periods: new Map(rows.map(({ protocolId, periods }) => [protocolId, periods])),
    shown: new Set(rows.flatMap(({ protocolId, isShown }) => (isShown ? [protocolId] : []))),
  };
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

/** Every closed period, the latest first, with what it published for one practice. */
export async function findCloses(tx: ActorTx, practiceId: string): Promise<ClosedPeriod[]> {
  const closes = await tx.trendClose.findMany({ orderBy: { period: "desc" } });
  const counted = await tx.trendCell.groupBy({
    by: ["period", "hidden"],
    where: { scope: "practice", practiceId },
    _count: true,
  });
  return closes.map(({ period, closedAt, audit }) => {
    const own = counted.filter((each) => each.period === period);
    const hidden = own.flatMap(({ hidden: rule, _count }) => (rule === null ? [] : [[rule, _count] as const]));
    return {
      period,
      closedAt,
      // Our own: nothing gets in but what closing wrote.
      audit: audit as unknown as CloseAudit,
      shown: own.find((each) => each.hidden === null)?._count ?? 0,
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

type Line = [string, string, Dimension, Member, string, ({ couples: Band } & Metrics) | null, RuleName | null];

interface Packed {
  cells: Line[] | null;
}

const packed = Prisma.sql`
  json_agg(json_build_array(c.period, c.protocol_id, c.dimension, c.member, c.step, c.shown, c.hidden)) AS cells`;

/** Whose cells, as the index has them: what is of nobody in particular is null there, which no parameter is equal to. */
const whose = (scope: Scope, practiceId: string | null, coachId: string | null): Prisma.Sql => {
  const practice =
    practiceId === null ? Prisma.sql`c.practice_id IS NULL` : Prisma.sql`c.practice_id = ${practiceId}::uuid`;
  const coach = coachId === null ? Prisma.sql`c.coach_id IS NULL` : Prisma.sql`c.coach_id = ${coachId}::uuid`;
  return Prisma.sql`c.scope = ${scope}::trend_scope AND ${practice} AND ${coach}`;
};

const wholes: readonly Dimension[] = ["total", "activation"];
const breakdowns = (Object.keys(members) as Dimension[]).filter((dimension) => !wholes.includes(dimension));

/**
 * Every cell of one scope under one protocol that a page shows: of one period all dimensions, of the others what is of everybody.
 * A few ranges of one index, packed into a line.
 */
export async function findCells(
  tx: ActorTx,
  asked: { scope: Scope; practiceId: string | null; coachId: string | null; protocolId: string; period: string },
): Promise<PublishedCell[]> {
  const { scope, practiceId, coachId, protocolId, period } = asked;
  const ofThem = Prisma.sql`${whose(scope, practiceId, coachId)} AND c.protocol_id = ${protocolId}::uuid`;
  const rows = await tx.$queryRaw<Packed[]>`
    /* prepared: find-cells-${Prisma.raw(scope)} */
    SELECT ${packed}
    FROM trend_cell c WHERE ${ofThem} AND (c.dimension = ANY (${wholes}) OR c.dimension = ANY (${breakdowns}) AND c.period = ${period})`;
  return unpacked(rows);
}

/** What is of everybody under some protocols in one period: other versions of one template, say. */
export async function findWholes(
  tx: ActorTx,
  asked: { scope: Scope; practiceId: string | null; coachId: string | null; protocolIds: string[]; period: string },
): Promise<PublishedCell[]> {
  const { scope, practiceId, coachId, protocolIds, period } = asked;
  if (protocolIds.length === 0) return [];
  const rows = await tx.$queryRaw<Packed[]>`
    SELECT ${packed} FROM trend_cell c WHERE ${whose(scope, practiceId, coachId)} AND c.protocol_id = ANY (${protocolIds}::uuid[])
      AND c.dimension = ANY (${wholes}) AND c.period = ${period}`;
  return unpacked(rows);
}

function unpacked(rows: readonly Packed[]): PublishedCell[] {
  return (rows[0]?.cells ?? []).map(([at, protocol, dimension, member, step, shown, hidden]) => {
    const cell = { period: at, protocolId: protocol, dimension, member, step };
    if (shown === null) return { ...cell, value: { hidden: hidden ?? "telling" } };
    const { couples, ...metrics } = shown;
    return { ...cell, value: { hidden: null, couples, metrics } };
  });
}
