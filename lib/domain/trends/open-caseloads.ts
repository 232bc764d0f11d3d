import { leastOnEitherSide } from "./either-side.ts";
import { grouped } from "./grouped.ts";
import { percentOf } from "./rounding.ts";
import type { Rule } from "./rules.ts";

/** How many couples can have done something. */
interface Range {
  least: number;
  most: number;
}

/** How many couples of all may have, and what all caseloads add up to at the least and at the most, each as the rules allow by itself. */
interface Chance extends Range {
  did: number;
}

/**
 * Whether a shown share leaves open of every caseload how many of it did what it says: to whoever knows the rules and how many
 * couples each coach has in it, and to each coach, however many of their own did. It looks at nothing that these don't know once
 * it is shown, so that it tells them nothing by itself.
 */
export const leavesCaseloadsOpen: Rule = ({ measure, count, sum, parts }) => {
  if (measure === "rating") return true;
  const sizes = [...grouped(parts, (part) => part.count)].map(([size, alike]) => ({ size, times: alike.length }));
  const counts = countsShownAlike(sum, count);
  if (isWideOpen(Math.max(...sizes.map(({ size }) => size)), count, counts)) return true;
  const chances = counts.flatMap((did) => {
    const ranges = sizes.map(({ size, times }) => ({ ...rangeOf(size, count, did), times }));
    const least = ranges.reduce((all, range) => all + range.times * range.least, 0);
    const most = ranges.reduce((all, range) => all + range.times * range.most, 0);
    const isPossible = least <= did && did <= most && ranges.every((range) => range.least <= range.most);
    return isPossible ? [{ did, least, most }] : [];
  });
  const coaches = sizes.map(
    ({ size }) =>
      ({ did }: Chance) =>
        rangeOf(size, count, did),
  );
  return [nobody, ...coaches].every((ownAt) => isOpenTo(chances, ownAt));
};

/** Every count that is shown as the same share. */
function countsShownAlike(sum: number, count: number): number[] {
  const shown = percentOf(sum, count);
  let least = sum;
  while (least > 0 && percentOf(least - 1, count) === shown) least--;
  const counts: number[] = [];
  for (let did = least; did <= count && percentOf(did, count) === shown; did++) counts.push(did);
  return counts;
}

/** Whether no rule bears on any caseload, since none is large. It is so of most shares, and found without going through every count. */
function isWideOpen(largest: number, count: number, counts: readonly number[]): boolean {
  const did = counts[Math.floor(counts.length / 2)] ?? 0;
  return largest + leastOnEitherSide(count) <= Math.min(did, count - did);
}

/** How many of one caseload can have done it, so that without it there are enough on either side. */
function rangeOf(size: number, count: number, did: number): Range {
  const others = count - size;
  const needed = leastOnEitherSide(others);
  return { least: Math.max(0, did + needed - others), most: Math.min(size, did - needed) };
}

const nobody = (): Range => ({ least: 0, most: 0 });

/**
 * Whether somebody has the others' caseloads open, however many of their own did it. They are settled where the others, in all,
 * come to no more than they have to, or no less than they can: unless there is another chance for the same number of one's own.
 */
function isOpenTo(chances: readonly Chance[], ownAt: (chance: Chance) => Range): boolean {
  const left = chances.map((chance) => {
    const own = ownAt(chance);
    return { own, fewest: chance.did - (chance.most - own.most), most: chance.did - (chance.least - own.least) };
  });
  const isOpen = (known: number): boolean =>
    left.some(({ own, fewest, most }) => own.least <= known && known <= own.most && fewest < known && known < most);
  return left.every(({ own, fewest, most }) =>
    [fewest, most].every((known) => known < own.least || known > own.most || isOpen(known)),
  );
}
