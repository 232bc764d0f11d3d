import { atomCount, breakdowns, everyAtom } from "./table.ts";

/**
 * The sets of atoms whose sum somebody can work out who sees some numbers of a table, by adding them up and taking them from
 * one another in any way. `present`: the atoms with anybody in them whom they don't know already, since numbers that seem to
 * overlap tell single atoms apart where others are empty. `shown`: a bit for each of `breakdowns`.
 */
export function derivable(present: number, shown: number): readonly number[] {
  const key = (present << breakdowns.length) | shown;
  const known = cache.get(key);
  if (known) return known;
  const span = spanOf(breakdowns.filter((_, each) => shown & (1 << each)).map(({ atoms }) => atoms & present));
  const found: number[] = [];
  for (let set = 1; set <= everyAtom; set++) if ((set & present) === set && isWithin(span, set)) found.push(set);
  cache.set(key, found);
  return found;
}

/** There are 4096 questions at the most, and each has one answer. */
const cache = new Map<number, readonly number[]>();

type Vector = readonly number[];
const negligible = 1e-9;

const vectorOf = (set: number): Vector => Array.from({ length: atomCount }, (_, atom) => (set >> atom) & 1);
const dot = (one: Vector, other: Vector): number => one.reduce((sum, entry, at) => sum + entry * (other[at] ?? 0), 0);

/** What remains of a vector when everything that a span explains is taken away. */
const residue = (span: readonly Vector[], vector: Vector): Vector =>
  span.reduce((left, unit) => {
    const along = dot(left, unit);
    return left.map((entry, at) => entry - along * (unit[at] ?? 0));
  }, vector);

/** Unit vectors at right angles to each other that reach whatever some sets reach. */
function spanOf(sets: readonly number[]): Vector[] {
  const span: Vector[] = [];
  for (const set of sets) {
    const left = residue(span, vectorOf(set));
    const length = Math.sqrt(dot(left, left));
    if (length > negligible) span.push(left.map((entry) => entry / length));
  }
  return span;
}

const isWithin = (span: readonly Vector[], set: number): boolean =>
  residue(span, vectorOf(set)).every((entry) => Math.abs(entry) < negligible);
