import type { RuleName } from "./cell.ts";
import { isMeanWithin } from "./rounding.ts";
import { type Measure, type Table, within } from "./table.ts";

/** What one coach's couples add to a number. */
export interface Part {
  practice: string;
  coach: string;
  count: number;
  sum: number;
}

/** The couples behind one number, as far as any rule looks at them. */
export interface Crowd {
  measure: Measure;
  count: number;
  sum: number;
  /** Coach by coach, those alone who have somebody in it. */
  parts: readonly Part[];
}

/** What has to hold of a crowd for its number to be shown. */
export type Rule = (crowd: Crowd) => boolean;

/** How many couples an anonymous number needs, and a coach's quiet one. */
export const leastCouples = 11;
const leastQuietCouples = 5;
export const leastCoaches = 3;
const leastPractices = 3;

/** The couples of a table in some of its atoms. */
export function crowdOf({ measure, caseloads }: Table, atoms: number): Crowd {
  const coaches = new Map<string, Part>();
  let count = 0;
  let sum = 0;
  for (const { practice, coach, counts, sums } of caseloads) {
    const couples = within(counts, atoms);
    if (couples === 0) continue;
    const added = within(sums, atoms);
    count += couples;
    sum += added;
    const before = coaches.get(coach);
    coaches.set(coach, { practice, coach, count: couples + (before?.count ?? 0), sum: added + (before?.sum ?? 0) });
  }
  return { measure, count, sum, parts: [...coaches.values()] };
}

/** Nobody is found among so many. */
export const hasEnoughCouples =
  (least: number): Rule =>
  ({ count }) =>
    count >= least;

/** Two coaches would each learn the other's caseload by taking away their own. */
const hasEnoughCoaches: Rule = ({ parts }) => parts.length >= leastCoaches;

/** A coach knows their own couples: those of all others have to be enough by themselves. */
const hasEnoughWithoutAnyCoach: Rule = ({ count, parts }) => parts.every((part) => count - part.count >= leastCouples);

/** Two practices would each learn the other's number by taking away their own. */
const hasEnoughPractices: Rule = ({ parts }) => new Set(parts.map(({ practice }) => practice)).size >= leastPractices;

/** Where nearly all did the same, or rated alike at an end of the scale, the number speaks of each. */
export const isNotExtreme: Rule = ({ measure, count, sum }) => isBetween(measure, count, sum);

/** Nor of each couple of the others, to a coach who takes away their own. Where this holds, it isn't extreme with them either. */
export const isNotExtremeWithoutAnyCoach: Rule = ({ measure, count, sum, parts }) =>
  parts.every((part) => isBetween(measure, count - part.count, sum - part.sum));

function isBetween(measure: Measure, count: number, sum: number): boolean {
  if (measure === "rating") return isMeanWithin(sum, count, 1.5, 9.5);
  return 20 * sum > count && 20 * (count - sum) > count;
}

/**
 * The rules of a kind of number in the order in which they are named, each under the name that everybody may know. Whether there are
 * enough couples comes first: whatever else is named says that there are, and nobody is told from few.
 */
export type Rulebook = readonly (readonly [RuleName, Rule])[];

export const quietRules: Rulebook = [
  ["few-couples", hasEnoughCouples(leastQuietCouples)],
  ["telling", isNotExtreme],
];

const enoughCouples = ["few-couples", hasEnoughCouples(leastCouples)] as const;
const spreadOut: Rulebook = [
  ["few-coaches", hasEnoughCoaches],
  ["one-caseload", hasEnoughWithoutAnyCoach],
  ["telling", isNotExtremeWithoutAnyCoach],
];

export const practiceRules: Rulebook = [enoughCouples, ...spreadOut];
export const communityRules: Rulebook = [enoughCouples, ["few-practices", hasEnoughPractices], ...spreadOut];

/** The first rule that a crowd breaks, or null if its number may be shown. */
export const brokenRule = (rules: Rulebook, crowd: Crowd): RuleName | null =>
  rules.find(([, rule]) => !rule(crowd))?.[0] ?? null;
