import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { Dimension, Member, RuleName } from "@/lib/domain/trends/cell.ts";
import type { Chosen, Figure, Numbers } from "./trend-numbers.ts";

export type PanelId = "steps" | "ratings" | "periods" | "versions" | "rounds" | "rehearsals" | "pauses" | "gaps";

/** One bar: of 100. */
export interface Bar {
  label: string | null;
  figure: Figure;
}

export interface BarChart {
  kind: "bars";
  /** What all its bars are of, where the panel's title doesn't say it. */
  title: string | null;
  rows: readonly { id: string; label: string; note: string | null; bars: readonly Bar[] }[];
}

export type Chart =
  | BarChart
  | { kind: "ratings"; rows: readonly { id: string; label: string; before: Figure; after: Figure }[] };

export interface TrendTable {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** One question with its answer: in a sentence, as a picture, and as a table with the same numbers. */
export interface Panel {
  id: PanelId;
  title: string;
  sentence: string;
  /** Whether there is an answer to the question at all. */
  answers: boolean;
  /** The rules that hide any of its numbers, each once. */
  hidden: readonly RuleName[];
  /** How sure one can be; null where there is nothing to be sure of. */
  sureness: string | null;
  charts: readonly Chart[];
  table: TrendTable;
}

/** A step of the template in hand. */
export interface TrendStep {
  id: StepId;
  /** "3 · Good intent" */
  label: string;
  name: string;
  rates: { before: boolean; after: boolean };
}

/** What a panel is made of. */
export interface PanelSource {
  numbers: Numbers;
  /** The period that is asked about. */
  period: string;
  /** Whether that is over, so that nothing more is done in it. */
  isOver: boolean;
  steps: readonly TrendStep[];
  /** Every period with a number, shown or hidden, oldest first. */
  periods: readonly string[];
  /** Every version of the template in hand, oldest first. */
  versions: readonly { protocolId: string; version: number }[];
}

/** One of several groups of couples, or times, that are set beside each other. */
export interface Choice {
  /** Where it has its ratings, and where how many came through. */
  rated: Where;
  through: Where;
  label: string;
  /** The same within a sentence: "in the first round". */
  inWords: string;
}

interface Where extends Partial<Chosen> {
  dimension: Dimension;
  member: Member;
}

export const isShown = (figure: Figure): figure is Extract<Figure, { hidden: null }> => figure?.hidden === null;

/** Whether there is a number in a picture, so that it is worth drawing. */
export const hasNumbers = (chart: Chart): boolean =>
  chart.kind === "bars"
    ? chart.rows.some(({ bars }) => bars.some(({ figure }) => isShown(figure)))
    : chart.rows.some(({ before, after }) => isShown(before) || isShown(after));
