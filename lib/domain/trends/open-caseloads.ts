import { leastOnEitherSide } from "./either-side.ts";
import { grouped } from "./grouped.ts";
import { percentOf } from "./rounding.ts";
import type { Crowd, Rule } from "./rules.ts";

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
export const leavesCaseloadsOpen: Rule = (crowd) => crowd.measure === "rating" || isOpenIn(crowd, shownAlike(crowd));

/**
 * Whether shares which add up to all leave caseloads open when they are shown beside each other: what some can be bounds what the
 * others can. `hidden`: whoever is in none of them, if anybody may be.
 */
export function leaveCaseloadsOpenTogether(shown: readonly Crowd[], hidden: Crowd | null): boolean {
  const parts = shown.map((crowd) => ({ crowd, range: possibleIn(crowd, shownAlike(crowd)) }));
  if (hidden) parts.push({ crowd: hidden, range: possibleIn(hidden, { least: 0, most: hidden.count }) });
  const fewest = parts.reduce((all, { range }) => all + range.least, 0);
  const most = parts.reduce((all, { range }) => all + range.most, 0);
  return parts.every(({ crowd, range }) =>
    isOpenIn(crowd, {
      least: Math.max(range.least, crowd.count - (most - range.most)),
      most: Math.min(range.most, crowd.count - (fewest - range.least)),
    }),
  );
}

/** Whether a share is open that may be of so many. */
function isOpenIn(crowd: Crowd, range: Range): boolean {
  if (isWideOpen(crowd, range)) return true;
  const sizes = sizesOf(crowd);
  const chances: Chance[] = [];
  for (let did = range.least; did <= range.most; did++) chances.push(...chanceOf(crowd, sizes, did));
  const coaches = sizes.map(
    ({ size }) =>
      ({ did }: Chance) =>
        rangeOf(size, crowd.count, did),
  );
  return [nobody, ...coaches].every((ownAt) => isOpenTo(chances, ownAt));
}

/** So many caseloads of a size. */
interface Size {
  size: number;
  times: number;
}

const sizesOf = ({ parts }: Crowd): Size[] =>
  [...grouped(parts, (part) => part.count)].map(([size, alike]) => ({ size, times: alike.length }));

/** What caseloads can come to if so many of all did; nothing if these can't be. */
function chanceOf({ count }: Crowd, sizes: readonly Size[], did: number): Chance[] {
  const ranges = sizes.map(({ size, times }) => ({ ...rangeOf(size, count, did), times }));
  const least = ranges.reduce((all, range) => all + range.times * range.least, 0);
  const most = ranges.reduce((all, range) => all + range.times * range.most, 0);
  const isPossible = least <= did && did <= most && ranges.every((range) => range.least <= range.most);
  return isPossible ? [{ did, least, most }] : [];
}

/** What can be of a range, from the first that can to the last. */
function possibleIn(crowd: Crowd, { least, most }: Range): Range {
  const sizes = sizesOf(crowd);
  const can = (did: number): boolean => chanceOf(crowd, sizes, did).length > 0;
  while (least < most && !can(least)) least++;
  while (most > least && !can(most)) most--;
  return { least, most };
}

/** Every count that is shown as the same share. */
function shownAlike({ sum, count }: Crowd): Range {
  const shown = percentOf(sum, count);
  let [least, most] = [sum, sum];
  while (least > 0 && percentOf(least - 1, count) === shown) least--;
  while (most < count && percentOf(most + 1, count) === shown) most++;
  return { least, most };
}

/** Whether no rule bears on any caseload, since none is large. It is so of most shares, and found without going through every count. */
function isWideOpen({ count, parts }: Crowd, { least, most }: Range): boolean {
  const did = Math.floor((least + most + 1) / 2);
  const largest = Math.max(...parts.map((part) => part.count));
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
