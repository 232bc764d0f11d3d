import { gaps, rounds } from "./contribution.ts";
import type { Band } from "./rounding.ts";

/**
 * Why a cell is hidden, as everybody may know it. What would be hidden for its own value's sake and what is hidden for
 * another's has one name, "telling": the name alone would otherwise say that nearly all did the same.
 */
export const ruleNames = ["few-couples", "few-coaches", "few-practices", "one-caseload", "telling"] as const;
export type RuleName = (typeof ruleNames)[number];

/** The reason in the words of a screen. */
export const ruleWords: Readonly<Record<RuleName, string>> = {
  "few-couples": "Hidden: too few couples to keep each of them unknown.",
  "few-coaches": "Hidden: the couples come from too few coaches.",
  "few-practices": "Hidden: the couples come from too few practices.",
  "one-caseload": "Hidden: without the couples of one coach, too few would be left.",
  telling: "Hidden: by itself or beside another number, it could say something about a single couple.",
};

/**
 * What a number is of: how many came through, how stirred up those were who rated, and that broken down by one thing at a time,
 * never by two together; what else they did; and how much time they took.
 */
export const members = {
  total: ["all"],
  activation: ["all"],
  round: rounds,
  rehearsed: ["yes", "no"],
  moves: ["paused", "not-yet"],
  gap: gaps,
} as const;
export type Dimension = keyof typeof members;
export type Member<D extends Dimension = Dimension> = (typeof members)[D][number];

/**
 * What the cells of a dimension have: all of it, or nothing. How many came through and how they rated are cells of their own, so
 * that a step which nearly everybody completes still has ratings.
 */
export const metricsOf = {
  total: ["completed"],
  activation: ["before", "after"],
  round: ["before", "after"],
  rehearsed: ["before", "after"],
  moves: ["share"],
  gap: ["share"],
} as const satisfies Readonly<Record<Dimension, readonly (keyof Metrics)[]>>;

export type Scope = "quiet" | "practice" | "community";

/** The means are null at a step which has no such ratings by its template, whoever took it. */
export interface Metrics {
  /** How many of 100 completed the step, to the nearest 10. */
  completed?: number;
  /** The mean rating, to the next half. */
  before?: number | null;
  after?: number | null;
  /** How many of 100 did what the member says, to the nearest 10. */
  share?: number;
}

/** One number, or a few of the same couples, that somebody may look at. Made when its window is closed, never changed. */
export interface Cell {
  scope: Scope;
  /** Whose it is to read, for a quiet one together with the coach; null for the community's. */
  practice: string | null;
  coach: string | null;
  window: string;
  /** A template in one version, as key@version. */
  protocol: string;
  step: string;
  dimension: Dimension;
  member: Member;
  value: { hidden: RuleName } | { hidden: null; couples: Band; metrics: Metrics };
}
