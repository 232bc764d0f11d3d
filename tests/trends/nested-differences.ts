import type { Relation } from "./relation.ts";

type Couples = ReadonlySet<string>;
export const isInside = (inner: Couples, outer: Couples): boolean =>
  inner.size <= outer.size && [...inner].every((couple) => outer.has(couple));
export const without = (couples: Couples, taken: Couples): Couples =>
  new Set([...couples].filter((couple) => !taken.has(couple)));

/** The groups, each smaller than a handful, that are left of one number's couples without those of others inside it. */
export function nestedDifferences(relations: readonly Relation[], handful: number): string[][] {
  return relations.flatMap((whole) => {
    const inside = relations.map(({ couples }) => couples).filter((couples) => isInside(couples, whole.couples));
    const alone = inside.map((couples) => without(whole.couples, couples));
    return [...alone, leftOf(whole.couples, inside)]
      .filter(({ size }) => size > 0 && size < handful)
      .map((left) => [...left]);
  });
}

/** What is left when as much as can be is taken away, the largest first but for the whole itself, nothing of it twice. */
export const leftOf = (whole: Couples, inside: readonly Couples[]): Couples =>
  inside
    .filter(({ size }) => size < whole.size)
    .toSorted((one, other) => other.size - one.size)
    .reduce((left, couples) => (isInside(couples, left) ? without(left, couples) : left), whole);
