import { type Dimension, type Member, type Metrics, metricsOf, type RuleName } from "@/lib/domain/trends/cell.ts";
import type { Gap } from "@/lib/domain/trends/contribution.ts";
import type { OwnStep } from "@/lib/domain/trends/own-step.ts";
import type { Band } from "@/lib/domain/trends/rounding.ts";

/** One number as it may be said; or the rule that hides it; or null where there is none. */
export type Figure = Shown | { hidden: RuleName } | null;

interface Shown {
  hidden: null;
  value: number;
  /** Beside its mark in a picture. */
  words: string;
  /** In a table whose head says the rest. */
  cell: string;
}

/** What is known of the couples of one place. */
export interface Entry {
  /** How many there are: exactly, or in a band; null where that is hidden. */
  couples: string | null;
  /** The fewest that it can be; 0 where it is hidden. */
  least: number;
  /** The fewest whose ratings stand behind a mean. */
  raters: number;
  completed: Figure;
  before: Figure;
  after: Figure;
  share: Figure;
}

/** A version of a template in a period: the chosen one, unless another is named. */
export interface Chosen {
  protocolId: string;
  period: string;
}

interface Place extends Partial<Chosen> {
  dimension: Dimension;
  member: Member;
  step: string;
}

/** Where a panel takes its numbers from, whatever their scope. Null for a place that has no number: of one's own couples, where none of them was. */
export interface Numbers {
  /** Whether they are exact counts rather than bands and rounded shares. */
  exact: boolean;
  at: (place: Place) => Entry | null;
}

export interface PublishedNumber extends Chosen {
  dimension: Dimension;
  member: Member;
  step: string;
  value: { hidden: RuleName } | { hidden: null; couples: Band; metrics: Metrics };
}

const keyOf = ({ protocolId, period, dimension, member, step }: Required<Place>): string =>
  [protocolId, period, dimension, member, step].join(" ");

function published({ dimension, value }: PublishedNumber): Entry {
  const figure = (metric: keyof Metrics, unit = ""): Figure => {
    if (!(metricsOf[dimension] as readonly string[]).includes(metric)) return null;
    if (value.hidden !== null) return { hidden: value.hidden };
    const number = value.metrics[metric] ?? null;
    return number === null ? null : { hidden: null, value: number, words: `${number}${unit}`, cell: String(number) };
  };
  const couples = value.hidden === null ? value.couples : null;
  const least = couples === null ? 0 : Number.parseInt(couples, 10);
  return {
    couples,
    least,
    raters: least,
    completed: figure("completed", " of 100"),
    before: figure("before"),
    after: figure("after"),
    share: figure("share", " of 100"),
  };
}

/** Numbers that were published when their period was closed. */
export function publishedNumbers(cells: readonly PublishedNumber[], chosen: Chosen): Numbers {
  const entries = new Map(cells.map((cell) => [keyOf(cell), published(cell)]));
  return { exact: false, at: (place) => entries.get(keyOf({ ...chosen, ...place })) ?? null };
}

const counted = (count: number, of: number): Figure => ({
  hidden: null,
  value: (100 * count) / of,
  words: `${count} of ${of}`,
  cell: String(count),
});

function meanOf(rated: OwnStep["before"]): Figure {
  if (rated === null) return null;
  const mean = (Math.round(rated.mean * 10) / 10).toString();
  const people = rated.people === 1 ? "1 person" : `${rated.people} people`;
  return { hidden: null, value: rated.mean, words: mean, cell: `${mean}, from ${people}` };
}

const nothing = { completed: null, before: null, after: null, share: null } as const;

function gapEntry(gaps: Readonly<Record<Gap, number>>, gap: Gap): Entry | null {
  const all = Object.values(gaps).reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  return { ...nothing, couples: String(all), least: all, raters: 0, share: counted(gaps[gap], all) };
}

/** The couples of one coach, as they stand. */
export function ownNumbers(steps: readonly OwnStep[], gaps: Readonly<Record<Gap, number>>, chosen: Chosen): Numbers {
  const entries = new Map(steps.map((own) => [keyOf(own), own]));
  return {
    exact: true,
    at(place) {
      const { dimension, member } = place;
      if (dimension === "gap") return gapEntry(gaps, member as Gap);
      const isBroken = dimension === "round" || dimension === "rehearsed";
      const of = isBroken ? { dimension, member } : ({ dimension: "total", member: "all" } as const);
      const own = entries.get(keyOf({ ...chosen, ...place, ...of }));
      if (!own) return null;
      const { couples, completed, before, after } = own;
      return {
        couples: String(couples),
        least: couples,
        raters: Math.min(before?.people ?? couples, after?.people ?? couples),
        completed: counted(completed, couples),
        before: meanOf(before),
        after: meanOf(after),
        share: null,
      };
    },
  };
}
