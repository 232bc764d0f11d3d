import type { Dimension, Member } from "./cell.ts";
import type { Contribution, Contributor, Round } from "./contribution.ts";
import { grouped } from "./grouped.ts";

/**
 * Couples differ in two things that numbers are broken down by: their round, and whether they rehearsed. Those alike in both
 * are an atom, since no published number ever tells them apart. A set of atoms is a mask with a bit for each.
 */
export const atomCount = 6;
export const everyAtom = 0b111111;

const firstAtom: Readonly<Record<Round, number>> = { "1": 0, "2": 2, "3+": 4 };
export const atomOf = ({ round, rehearsed }: Contribution): number => firstAtom[round] + (rehearsed ? 0 : 1);

/** What is shown of ratings: of all, and by one thing at a time. A set of these is a mask with a bit for each, in this order. */
export const breakdowns: readonly { dimension: Dimension; member: Member; atoms: number }[] = [
  { dimension: "activation", member: "all", atoms: everyAtom },
  { dimension: "round", member: "1", atoms: 0b000011 },
  { dimension: "round", member: "2", atoms: 0b001100 },
  { dimension: "round", member: "3+", atoms: 0b110000 },
  { dimension: "rehearsed", member: "yes", atoms: 0b010101 },
  { dimension: "rehearsed", member: "no", atoms: 0b101010 },
];

/** What one coach's couples add up to in each atom. */
export interface Caseload {
  practice: string;
  coach: string;
  counts: number[];
  sums: number[];
}

/** Whose values are added up: a share of those who did something, or ratings in millionths. */
export type Measure = "share" | "rating";

/** One metric of the couples of some place, coach by coach. */
export interface Table {
  measure: Measure;
  caseloads: readonly Caseload[];
}

/** What a couple adds to a metric, or null if it adds nothing. */
export type Value<C> = (contribution: C) => number | null;

/** Couples caseload by caseload. A coach of two practices has one in each. */
export const byCaseload = <C extends Contributor>(contributions: readonly C[]): readonly (readonly C[])[] =>
  [...grouped(contributions, ({ practice }) => practice).values()].flatMap((own) => [
    ...grouped(own, ({ coach }) => coach).values(),
  ]);

/** The couples' values added up, for each caseload with anybody who has one. */
export const caseloadsOf = <C extends Contributor>(
  couples: readonly (readonly C[])[],
  value: Value<C>,
  atomOf: (contribution: C) => number,
): Caseload[] => couples.flatMap((own) => caseloadOf(own, value, atomOf) ?? []);

function caseloadOf<C extends Contributor>(
  couples: readonly C[],
  value: Value<C>,
  atomOf: (contribution: C) => number,
): Caseload | null {
  const counts = zeros();
  const sums = zeros();
  let anybody: C | null = null;
  for (const contribution of couples) {
    const added = value(contribution);
    if (added === null) continue;
    anybody = contribution;
    const atom = atomOf(contribution);
    counts[atom] = (counts[atom] ?? 0) + 1;
    sums[atom] = (sums[atom] ?? 0) + added;
  }
  return anybody && { practice: anybody.practice, coach: anybody.coach, counts, sums };
}

const zeros = (): number[] => new Array<number>(atomCount).fill(0);

/** What a set of atoms holds of a list with an entry for each. */
export function within(entries: readonly number[], atoms: number): number {
  let all = 0;
  for (let atom = 0; atom < atomCount; atom++) if (atoms & (1 << atom)) all += entries[atom] ?? 0;
  return all;
}

/** How many couples of some caseloads are in each atom. */
export function countsOf(caseloads: readonly Caseload[]): number[] {
  const all = zeros();
  for (const { counts } of caseloads)
    for (const [atom, count] of counts.entries()) all[atom] = (all[atom] ?? 0) + count;
  return all;
}
