import type { Cell } from "@/lib/domain/trends/cell.ts";
import { grouped } from "@/lib/domain/trends/grouped.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { possibleRanges, type Range } from "./bounded-program.ts";
import { type Attacked, couplesIn, isRating, numberOf, type Relation, relationsOf, withoutKnown } from "./relation.ts";

const scale = { lowest: 1, highest: 10 };
const fair = { lowest: 1.5, highest: 9.5 };

/**
 * What a coach learns from the name of the rule that hides how all of a practice rated, while a part of it is shown: somebody's couples
 * taken away, all rated at an end of the scale, and those of the part didn't. Without a community, it is hidden for nothing else.
 */
export function hiddenTotals(
  slice: Slice,
  cells: readonly Cell[],
  what: Attacked,
  known: ReadonlyMap<string, number>,
): Range[] {
  const isAlone = slice.rates.before !== slice.rates.after && slice.community.size === 0;
  if (!isRating(what) || !isAlone) return [];
  return cells
    .filter(
      ({ scope, dimension, value }) => scope === "practice" && dimension === "activation" && value.hidden === "telling",
    )
    .flatMap((total) => {
      const parts = cells.filter(
        ({ scope, practice, value }) => scope === "practice" && practice === total.practice && value.hidden === null,
      );
      const rated = parts.filter(({ dimension }) => dimension === "round" || dimension === "rehearsed");
      if (rated.length === 0) return [];
      const base = [
        ...relationsOf(slice, cells, what),
        ...rated.flatMap((part) =>
          withoutEach(part, slice, what).map((rest) => between(rest, fair.lowest, fair.highest)),
        ),
      ];
      const ends = withoutEach(total, slice, what).flatMap((rest) => [
        between(rest, scale.lowest, fair.lowest),
        between(rest, fair.highest, scale.highest),
      ]);
      return widest(ends.flatMap((end) => rangesIn([...base, end], known)));
    });
}

/** The couples of a number that rated, without those of each coach in turn. */
function withoutEach(cell: Cell, slice: Slice, what: Attacked): string[][] {
  const couples = couplesIn(cell, slice).filter((each) => numberOf(each, what) !== null);
  const coaches = new Set(couples.map(({ coach }) => coach));
  return [...coaches].map((taken) => couples.filter(({ coach }) => coach !== taken).map(({ couple }) => couple));
}

const between = (couples: readonly string[], lowest: number, highest: number): Relation => ({
  name: "rule",
  couples: new Set(couples),
  least: lowest * couples.length,
  most: highest * couples.length,
});

function rangesIn(relations: readonly Relation[], known: ReadonlyMap<string, number>): Range[] {
  const slack = 1e-6;
  const left = withoutKnown(relations, known);
  const isPossible = left.every(({ couples, least, most }) => couples.size > 0 || (least <= slack && most >= -slack));
  if (!isPossible) return [];
  const unknown = left.filter(({ couples }) => couples.size > 0);
  return possibleRanges(unknown, scale.lowest, scale.highest, false) ?? [];
}

/** For each couple all that is possible in any way. */
const widest = (ranges: readonly Range[]): Range[] =>
  [...grouped(ranges, ({ couple }) => couple)].map(([couple, all]) => ({
    couple,
    least: Math.min(...all.map(({ least }) => least)),
    most: Math.max(...all.map(({ most }) => most)),
  }));
