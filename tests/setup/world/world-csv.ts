import type pg from "pg";
import { type Dimension, members, metricsOf, ruleWords } from "@/lib/domain/trends/cell.ts";
import { grouped } from "@/lib/domain/trends/grouped.ts";
import { isClosable } from "@/lib/domain/trends/window.ts";
import { tellQuarters } from "../trend-oracle.ts";
import type { World, WorldCouple } from "./make-world.ts";
import { isCounted, isSeen } from "./standing.ts";

const line = (values: readonly unknown[]): string =>
  values
    .map((value) => {
      const text = value === null || value === undefined ? "" : String(value);
      return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");

const table = (columns: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  `${[columns.join(","), ...rows.map(line)].join("\n")}\n`;

export interface TruthRow {
  couple: WorldCouple;
  period: string;
  protocolKey: string;
  step: string;
  completed: boolean;
  paused: boolean;
  notYet: boolean;
  round: number;
  startedAt: string;
  before: number | null;
  after: number | null;
}

/** The period that a day is counted in; `yearsFrom`: the first year that is counted whole. */
function periodOf(at: string, yearsFrom: number | null): string {
  const year = at.slice(0, 4);
  return yearsFrom !== null && Number(year) >= yearsFrom ? year : `${year}Q${Math.ceil(Number(at.slice(5, 7)) / 3)}`;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What every couple did in the closed periods, told from their logs by the oracle alone. */
export function truthOf(world: World): TruthRow[] {
  const isClosed = (period: string) =>
    period.length === 4 ? isClosable(period, world.closesAt) : world.windows.includes(period);
  const rows: TruthRow[] = [];
  for (const couple of world.couples) {
    for (const protocolKey of new Set(couple.repairs.map((repair) => repair.protocolKey))) {
      const repairs = couple.repairs.filter((repair) => repair.protocolKey === protocolKey);
      const logs = repairs.map(({ log }) => log.map(({ event }) => event));
      const { steps } = tellQuarters(protocolKey, logs);
      const ratings = repairs.flatMap((repair) => repair.ratings);
      const yearsFrom = world.practices[couple.practice]?.yearsFrom ?? null;
      const places = grouped([...steps], ([key]) => `${periodOf(key, yearsFrom)} ${key.slice(11)}`);
      for (const [place, quarters] of places) {
        const [period = "", step = ""] = place.split(" ");
        if (step === "all" || !isClosed(period)) continue;
        const rated = (moment: "before" | "after") =>
          meanOf(
            ratings
              .filter((each) => each.step === step && each.moment === moment && periodOf(each.at, yearsFrom) === period)
              .map(({ rating }) => rating),
          );
        const told = quarters.map(([, each]) => each);
        rows.push({
          ...{ couple, period, protocolKey, step },
          completed: told.some(({ completed }) => completed),
          paused: told.some(({ paused }) => paused),
          notYet: told.some(({ notYet }) => notYet),
          round: Math.max(...told.map(({ round }) => round)),
          startedAt: told.map(({ startedAt }) => startedAt).toSorted()[0] ?? "",
          before: rated("before"),
          after: rated("after"),
        });
      }
    }
  }
  return rows;
}

/**
 * truth.csv: what a world holds, for whoever wants to count again or attack; with the coach whom each couple had when the periods were
 * closed.
 */
export function truthCsv(world: World, protocolNames: ReadonlyMap<string, string>): string {
  const columns =
    "practice,coach,couple,period,protocol,step,started,completed,mean_before,mean_after,consented,coach_sees";
  const rows = truthOf(world).map(({ couple, period, protocolKey, step, completed, before, after }) => [
    world.practices[couple.practice]?.name,
    world.coaches[couple.coach]?.name,
    couple.name,
    period,
    protocolNames.get(protocolKey),
    step,
    true,
    completed,
    before,
    after,
    isCounted(couple, period),
    isSeen(couple, period),
  ]);
  return table(columns.split(","), rows);
}

interface PublishedRow {
  scope: "quiet" | "practice" | "community";
  practiceId: string | null;
  coachId: string | null;
  period: string;
  protocol: string;
  dimension: Dimension;
  member: string;
  step: string;
  shown: Record<string, string | number | null> | null;
  hidden: keyof typeof ruleWords | null;
  /** What a shown cell of this kind has, by its template. */
  asked: string[];
}

/** published.csv: every number that anybody can read, and each hidden one as they see it. */
export async function publishedCsv(
  owner: pg.Client,
  world: World,
  asked: (protocolKey: string, step: string) => { before: boolean; after: boolean },
): Promise<string> {
  const { rows } = await owner.query<PublishedRow & { key: string }>(
    `SELECT c.scope, c.practice_id AS "practiceId", c.coach_id AS "coachId", c.period, p.key, p.key || '@' || p.version AS protocol,
       line ->> 0 AS dimension, line ->> 1 AS member, line ->> 2 AS step,
       CASE jsonb_typeof(line -> 3) WHEN 'object' THEN line -> 3 END AS shown,
       CASE jsonb_typeof(line -> 3) WHEN 'string' THEN line ->> 3 END AS hidden
     FROM trend_sheet c JOIN protocol p ON p.id = c.protocol_id, jsonb_array_elements(c.wholes || c.parts) line`,
  );
  const nameOf = new Map([...world.practices, ...world.coaches].map(({ id, name }) => [id, name]));
  const named = (id: string | null) => (id === null ? "" : (nameOf.get(id) ?? id));
  const orderOf = (dimension: Dimension, member: string) =>
    Object.keys(members).indexOf(dimension) * 10 + (members[dimension] as readonly string[]).indexOf(member);
  const out = rows.flatMap(
    ({ scope, practiceId, coachId, period, key, protocol, dimension, member, step, ...cell }) => {
      const rates = asked(key, step);
      const isAsked = (metric: string) => (metric !== "before" || rates.before) && (metric !== "after" || rates.after);
      const metrics = metricsOf[dimension].filter(isAsked);
      const viewer = scope === "community" ? "community" : named(scope === "quiet" ? coachId : practiceId);
      const head = [scope, viewer, named(practiceId), named(coachId), period, protocol, dimension, member, step];
      const order = [scope, viewer, named(practiceId), period, protocol, step.padEnd(12), orderOf(dimension, member)];
      return metrics.map((metric) => {
        const value = cell.shown === null ? "" : cell.shown[metric];
        const band = cell.hidden === null ? cell.shown?.couples : ruleWords[cell.hidden];
        return { order: [...order, metric].join(" "), row: [...head, metric, value, band] };
      });
    },
  );
  const sorted = out.toSorted((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0));
  const columns = "scope,viewer,practice,coach,period,protocol,dimension,member,step,metric,value,band";
  return table(
    columns.split(","),
    sorted.map(({ row }) => row),
  );
}
