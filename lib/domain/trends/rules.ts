import type { RuleName } from "./cell.ts";
import { leastOnEitherSide } from "./either-side.ts";
import { leavesCaseloadsOpen } from "./open-caseloads.ts";
import { isMeanWithin } from "./rounding.ts";
import { type Measure, type Table, within } from "./table.ts";

/** What the couples of one coach, or of one practice, add to a number. */
export interface Part {
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
  /** And practice by practice. */
  practices: readonly Part[];
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
  const practices = new Map<string, Part>();
  let count = 0;
  let sum = 0;
  for (const { practice, coach, counts, sums } of caseloads) {
    const couples = within(counts, atoms);
    if (couples === 0) continue;
    const added = within(sums, atoms);
    count += couples;
    sum += added;
    add(coaches, coach, couples, added);
    add(practices, practice, couples, added);
  }
  return { measure, count, sum, parts: [...coaches.values()], practices: [...practices.values()] };
}

function add(parts: Map<string, Part>, key: string, count: number, sum: number): void {
  const part = parts.get(key);
  if (part) {
    part.count += count;
    part.sum += sum;
  } else parts.set(key, { count, sum });
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

/** Of shares that add up to all a coach is left with so much of one colleague's caseload that the couples of others have to be enough. */
export const hasEnoughWithoutAnyTwoCoaches: Rule = ({ count, parts }) => {
  const [most = 0, next = 0] = parts.map((part) => part.count).toSorted((one, other) => other - one);
  return count - most - next >= leastCouples;
};

/** Two practices would each learn the other's number by taking away their own. */
const hasEnoughPractices: Rule = ({ practices }) => practices.length >= leastPractices;

/** A practice knows its own number, and a coach of another their own couples: those of all others have to be enough by themselves. */
const hasEnoughWithoutAnyPractice: Rule = ({ count, parts, practices }) =>
  practices.every((practice) => parts.every((part) => count - practice.count - part.count >= leastCouples));

/** Where nearly all did the same, or rated alike at an end of the scale, the number speaks of each. */
export const isNotExtreme: Rule = ({ measure, count, sum }) => isBetween(measure, count, sum);

/** Nor of each couple of the others, to a coach who takes away their own. Where this holds, it isn't extreme with them either. */
export const isNotExtremeWithoutAnyCoach: Rule = ({ measure, count, sum, parts }) =>
  parts.every((part) => isBetween(measure, count - part.count, sum - part.sum));

/** Nor of each couple of all other practices, to those who read the share of their own. */
export const isNotExtremeWithoutAnyPractice: Rule = ({ measure, count, sum, practices }) =>
  measure === "rating" || practices.every((part) => isBetween(measure, count - part.count, sum - part.sum));

function isBetween(measure: Measure, count: number, sum: number): boolean {
  if (measure === "rating") return isMeanWithin(sum, count, 1.5, 9.5);
  return Math.min(sum, count - sum) >= leastOnEitherSide(count);
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
const caseloadsOpen = ["telling", leavesCaseloadsOpen] as const;

/** And what the couples of each practice did, which its own people may read. */
const leavesPracticesOpen: Rule = (crowd) => leavesCaseloadsOpen({ ...crowd, parts: crowd.practices });

/** For whom shown numbers leave when they are taken from one another. */
export const restRules: Rulebook = [enoughCouples, ...spreadOut];
export const practiceRules: Rulebook = [...restRules, caseloadsOpen];
export const communityRules: Rulebook = [
  enoughCouples,
  ["few-practices", hasEnoughPractices],
  ["few-practices", hasEnoughWithoutAnyPractice],
  ...spreadOut,
  caseloadsOpen,
  ["telling", isNotExtremeWithoutAnyPractice],
  ["telling", leavesPracticesOpen],
];

/** The first rule that a crowd breaks, or null if its number may be shown. */
export const brokenRule = (rules: Rulebook, crowd: Crowd): RuleName | null =>
  rules.find(([, rule]) => !rule(crowd))?.[0] ?? null;
