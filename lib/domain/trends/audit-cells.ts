import { type Finding, isTrue, type Voice, whyUntold } from "./audit-crowd.ts";
import type { Cell, Metrics } from "./cell.ts";
import type { Contribution, Contributor, GapContribution } from "./contribution.ts";
import { grouped } from "./grouped.ts";
import type { Count } from "./publish-window.ts";

/** What came of a second look at numbers before they are published. */
export interface CellAudit {
  looked: number;
  /** How many of them each practice has of its own. */
  ofEach: number;
  shown: number;
  /** A line for each that may not be published as it is: what is wrong, and with which kind of number. */
  found: string[];
}

type Counted = Contribution | GapContribution;
type Audited = Pick<Count, "places" | "community" | "stepsOf" | "gapsOf">;

/** A number that is shown, of which couples. */
interface Told {
  cell: Cell;
  metrics: Metrics;
}

const isRating = (metric: string): boolean => metric === "before" || metric === "after";

/** What a couple adds to a metric of a cell; null if it isn't in it. */
function valueIn(
  { dimension, member }: Pick<Cell, "dimension" | "member">,
  metric: string,
  each: Counted,
): number | null {
  if ("gap" in each) return Number(each.gap === member);
  if (dimension === "round" && each.round !== member) return null;
  if (dimension === "rehearsed" && each.rehearsed !== (member === "yes")) return null;
  if (metric === "before" || metric === "after") return each[metric];
  if (dimension === "moves") return Number(member === "paused" ? each.paused : each.notYet);
  return Number(each.completed);
}

function voicesIn(cell: Pick<Cell, "dimension" | "member">, metric: string, people: readonly Counted[]): Voice[] {
  const voices: Voice[] = [];
  for (const each of people) {
    const value = valueIn(cell, metric, each);
    if (value !== null) voices.push({ practice: each.practice, coach: each.coach, value });
  }
  return voices;
}

const toldOf = (cell: Cell): Told[] => (cell.value.hidden === null ? [{ cell, metrics: cell.value.metrics }] : []);
const told = (metrics: Metrics): [string, number][] =>
  Object.entries(metrics).flatMap(([metric, value]) => (value === null ? [] : [[metric, value] as [string, number]]));

/** One number by itself: who is behind it, and whether it is what they come to. */
function* findAlone({ cell, metrics }: Told, people: readonly Counted[]): Generator<Finding> {
  const { couples } = cell.value.hidden === null ? cell.value : { couples: "" };
  const [least = 0, most = Number.POSITIVE_INFINITY] = couples.split("–").map((bound) => Number.parseInt(bound, 10));
  const numbers = told(metrics);
  if (numbers.length === 0) yield "untrue";
  const metricsTold = numbers.map(([metric]) => metric);
  const behind = people.filter((each) => metricsTold.some((metric) => valueIn(cell, metric, each) !== null)).length;
  if (behind < least || behind > most) yield "untrue";
  for (const [metric, value] of numbers) {
    const voices = voicesIn(cell, metric, people);
    const why = whyUntold(voices, cell.scope, !isRating(metric));
    if (why) yield why;
    if (!isTrue(value, voices, !isRating(metric))) yield "untrue";
  }
}

/** Numbers of the same couples that add up to one another: those which are hidden must not be had by taking away the others. */
function* findBeside(cells: readonly Cell[], people: readonly Counted[]): Generator<Finding> {
  for (const dimension of ["round", "rehearsed", "gap"] as const) {
    const parts = cells.filter((cell) => cell.dimension === dimension);
    const shown = parts.flatMap(toldOf);
    const hidden = parts.filter(({ value }) => value.hidden !== null);
    const [first] = shown;
    if (!first || hidden.length === 0) continue;
    if (hidden.length === 1) yield "alone";
    for (const [metric] of told(first.metrics)) {
      const left = people.flatMap((each) => {
        const values = hidden.flatMap((cell) => valueIn(cell, metric, each) ?? []);
        return values.length === 0 ? [] : [{ ...each, value: Math.max(...values) }];
      });
      const why = whyUntold(left, first.cell.scope, !isRating(metric));
      if (why) yield why;
    }
  }
  const whole = cells.find(({ dimension }) => dimension === "activation");
  if (
    whole &&
    whole.value.hidden !== null &&
    cells.some((cell) => cell.dimension === "round" && toldOf(cell).length > 0)
  )
    yield "alone";
}

/** What many may read, less what some of them may read of a part of it: nobody is left, or enough. */
function* findWithout(
  whole: Told,
  parts: readonly Cell[],
  peopleOf: (cell: Cell) => readonly Counted[],
): Generator<Finding> {
  const shown = parts.flatMap(toldOf);
  if (shown.length === 0) return;
  const taken = new Set(shown.flatMap(({ cell }) => peopleOf(cell).map(({ couple }) => couple)));
  for (const [metric] of told(whole.metrics)) {
    const left = peopleOf(whole.cell).filter(({ couple }) => !taken.has(couple));
    const voices = voicesIn(whole.cell, metric, left);
    const why = voices.length === 0 ? null : whyUntold(voices, "rest", !isRating(metric));
    if (why) yield why;
  }
}

/** The numbers of one step of one template, beside each other. */
function* findInStep(
  cells: readonly Cell[],
  all: readonly Counted[],
  community: ReadonlySet<string>,
): Generator<[Cell, Finding]> {
  const counted = all.filter(({ agreed }) => agreed);
  const byPractice = grouped<string, Counted>(counted, ({ practice }) => practice);
  const unseen = counted.filter((each) => "seen" in each && !each.seen);
  const byCoach = grouped<string, Counted>(unseen, whoseOf);
  const joined = counted.filter(({ practice }) => community.has(practice));
  const peopleOf = ({ scope, practice, coach }: Cell): readonly Counted[] => {
    if (scope === "community") return joined;
    if (scope === "practice") return byPractice.get(practice ?? "") ?? [];
    return byCoach.get(whoseOf({ practice: practice ?? "", coach: coach ?? "" })) ?? [];
  };
  for (const own of grouped(cells, ({ scope, practice, coach }) => `${scope} ${practice} ${coach}`).values()) {
    const [first] = own;
    if (!first) continue;
    const people = peopleOf(first);
    for (const each of own.flatMap(toldOf)) for (const why of findAlone(each, people)) yield [each.cell, why];
    for (const why of findBeside(own, people)) yield [first, why];
  }
  for (const alike of grouped(cells, ({ dimension, member }) => `${dimension} ${member}`).values()) {
    const [whole] = alike.filter(({ scope }) => scope === "community").flatMap(toldOf);
    const practices = alike.filter(({ scope, practice }) => scope === "practice" && community.has(practice ?? ""));
    const isIn = (cell: Cell) => peopleOf(cell).some((each) => isBehind(cell, each));
    const hiding = practices.filter((cell) => cell.value.hidden !== null && isIn(cell));
    if (whole) {
      if (hiding.length === 1 && practices.filter(isIn).length > 1) yield [whole.cell, "alone"];
      for (const why of findWithout(whole, practices, peopleOf)) yield [whole.cell, why];
    }
    const voices = grouped(
      alike.filter(({ scope, dimension }) => scope === "quiet" && dimension === "activation"),
      ({ practice }) => practice,
    );
    for (const louder of alike.filter(({ scope }) => scope === "practice").flatMap(toldOf))
      for (const why of findWithout(louder, voices.get(louder.cell.practice) ?? [], peopleOf)) yield [louder.cell, why];
  }
}

const whoseOf = ({ practice, coach }: Pick<Contributor, "practice" | "coach">): string => `${practice} ${coach}`;

/** Whether a couple is counted in a cell at all, whatever is told of it. */
const isBehind = (cell: Cell, each: Counted): boolean => {
  const metrics = ["activation", "round", "rehearsed"].includes(cell.dimension) ? ["before", "after"] : ["share"];
  return metrics.some((metric) => valueIn(cell, metric, each) !== null);
};

/** Every practice and every coach has the same numbers as any other, shown or hidden, so that their being there says nothing. */
function* findInGrid(cells: readonly Cell[]): Generator<[Cell, Finding]> {
  for (const own of grouped(cells, ({ scope }) => scope).values()) {
    const kinds = grouped(own, ({ practice, coach }) => `${practice} ${coach}`);
    const [first, ...others] = [...kinds.values()];
    for (const each of others) if (each[0] && each.length !== first?.length) yield [each[0], "grid"];
  }
}

const isOfPractice = ({ scope }: Cell): boolean => scope === "practice";
const lengthOf = ({ length }: readonly unknown[]): number => length;

/**
 * Looks a second time, before they are published, at all numbers of one template in a window, as they will be read: counts again
 * who is behind each, and looks at what is left when some are taken from others.
 */
export function auditCells(cells: readonly Cell[], { community, stepsOf, gapsOf }: Audited): CellAudit {
  const found = [...findInGrid(cells)];
  for (const own of grouped(cells, ({ step }) => step).values()) {
    const [first] = own;
    if (!first) continue;
    const all = first.dimension === "gap" ? gapsOf(first.protocol) : stepsOf(first.protocol, first.step);
    for (const each of findInStep(own, all, community)) found.push(each);
  }
  return {
    looked: cells.length,
    ofEach: Math.max(0, ...[...grouped(cells.filter(isOfPractice), ({ practice }) => practice).values()].map(lengthOf)),
    shown: cells.flatMap(toldOf).length,
    found: found.map(([{ scope, step, dimension, member }, why]) => `${why}: ${scope} ${step} ${dimension} ${member}`),
  };
}
