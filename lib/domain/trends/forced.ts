import { grouped } from "./grouped.ts";
import { halfOf, toMillionths } from "./rounding.ts";
import { crowdOf } from "./rules.ts";
import { atomCount, breakdowns, countsOf, type Table, within } from "./table.ts";

/** A rating that is known to lie between values as near to each other as this is as good as known. */
const near = 3;

interface Range {
  least: number;
  most: number;
}

/** What is known of the sum of a set of atoms. */
interface Known extends Range {
  atoms: number;
}

/** Between what a single couple's mean lies. */
const single: Range = { least: toMillionths(1), most: toMillionths(10) };

/**
 * Whether shown means that overlap leave somebody's hardly any room, though none of them speaks of few: where those who came
 * once rated so much higher than those who didn't rehearse, the two of them who did rehearse must have rated highest. As it is to
 * everybody, and to each coach, who knows their own couples.
 */
export function forcesAny(table: Table, shown: number, knowCaseloads: boolean): boolean {
  const sums = breakdowns.flatMap(({ atoms }, cell) => (shown & (1 << cell) ? [publishedSum(table, atoms)] : []));
  if (sums.length < 3) return false;
  const coaches = knowCaseloads ? grouped(table.caseloads, ({ coach }) => coach).values() : [];
  const counts = countsOf(table.caseloads);
  return [[], ...coaches].some((own) => {
    const ownCounts = countsOf(own);
    const unknown = counts.map((count, atom) => count - (ownCounts[atom] ?? 0));
    const left = sums.map(({ atoms, least, most }) => {
      const known = own.reduce((all, { sums: each }) => all + within(each, atoms), 0);
      return { atoms, least: least - known, most: most - known };
    });
    return isForced(unknown, left);
  });
}

/** What the number that is shown of some atoms says of their sum, to somebody who knows how many couples are behind it. */
function publishedSum(table: Table, atoms: number): Known {
  const { count, sum } = crowdOf(table, atoms);
  const half = halfOf(sum, count);
  return { atoms, least: count * toMillionths(half - 0.25), most: count * toMillionths(half + 0.25) };
}

/** Narrows what every atom can add up to by what the others can, until nothing changes, and looks at each couple in it. */
function isForced(counts: readonly number[], known: readonly Known[]): boolean {
  const ranges = counts.map((count): Range => ({ least: count * single.least, most: count * single.most }));
  let narrowed = true;
  for (let times = 0; narrowed && times < 4 * atomCount; times++) {
    narrowed = known.map((each) => narrow(ranges, each)).includes(true);
  }
  return ranges.some(({ least, most }, atom) => {
    const others = (counts[atom] ?? 0) - 1;
    if (others < 0) return false;
    const from = Math.max(single.least, least - others * single.most);
    const to = Math.min(single.most, most - others * single.least);
    return to - from < toMillionths(near);
  });
}

function narrow(ranges: Range[], { atoms, least, most }: Known): boolean {
  const inside = [...ranges.entries()].filter(([atom]) => atoms & (1 << atom));
  const lowest = inside.reduce((all, [, range]) => all + range.least, 0);
  const highest = inside.reduce((all, [, range]) => all + range.most, 0);
  let narrowed = false;
  for (const [atom, range] of inside) {
    const from = Math.max(range.least, least - (highest - range.most));
    const to = Math.min(range.most, most - (lowest - range.least));
    if (from > range.least || to < range.most) narrowed = true;
    ranges[atom] = { least: from, most: to };
  }
  return narrowed;
}
