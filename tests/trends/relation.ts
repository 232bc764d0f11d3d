import type { Cell } from "@/lib/domain/trends/cell.ts";
import type { Contribution } from "@/lib/domain/trends/contribution.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";

/** What is attacked: one number of each couple in one slice. */
export const attacked = ["completed", "before", "after", "paused", "not-yet"] as const;
export type Attacked = (typeof attacked)[number];

export const numberOf = (couple: Contribution, what: Attacked): number | null => {
  switch (what) {
    case "completed":
      return Number(couple.completed);
    case "paused":
      return Number(couple.paused);
    case "not-yet":
      return Number(couple.notYet);
    case "before":
    case "after":
      return couple[what];
  }
};

export const isRating = (what: Attacked): boolean => what === "before" || what === "after";

/** What one shown number says of the couples behind it: what their values add up to, exactly and as it was published. */
export interface Relation {
  name: string;
  couples: ReadonlySet<string>;
  least: number;
  most: number;
}

const isOfRatings = (dimension: Cell["dimension"]): boolean =>
  dimension === "activation" || dimension === "round" || dimension === "rehearsed";

const isIn = ({ scope, practice, coach, dimension, member }: Cell, slice: Slice, couple: Contribution): boolean => {
  if (!couple.agreed) return false;
  if (scope === "community" && !slice.community.has(couple.practice)) return false;
  if (scope !== "community" && couple.practice !== practice) return false;
  if (scope === "quiet" && (couple.coach !== coach || couple.seen)) return false;
  if (dimension === "round") return couple.round === member;
  if (dimension === "rehearsed") return couple.rehearsed === (member === "yes");
  return true;
};

const hasRated = ({ rates }: Slice, { before, after }: Contribution): boolean =>
  (rates.before && before !== null) || (rates.after && after !== null);

/** Everybody who counts in a cell: what is of ratings counts those who rated. */
export const couplesIn = (cell: Cell, slice: Slice): Contribution[] =>
  slice.contributions.filter(
    (each) => isIn(cell, slice, each) && (!isOfRatings(cell.dimension) || hasRated(slice, each)),
  );

/** How a number that was shown is read by whoever knows how it is rounded, and how many couples are behind it. */
function boundsOf(what: Attacked, shown: number, count: number): { least: number; most: number } {
  if (isRating(what)) {
    const slack = 1e-5;
    return { least: (shown - 0.25) * count - slack, most: (shown + 0.25) * count + slack };
  }
  return {
    least: Math.ceil(((shown - 5) * count) / 100 - 1e-9),
    most: Math.floor(((shown + 5) * count) / 100 + 1e-9),
  };
}

/** The shown numbers of one slice, as an attacker reads them who knows of every couple where it counts. */
export function relationsOf(slice: Slice, cells: readonly Cell[], what: Attacked): Relation[] {
  return cells.flatMap((cell) => {
    const { scope, practice, coach, dimension, member, value } = cell;
    if (value.hidden !== null) return [];
    const isMove = dimension === "moves";
    const metric = what === "paused" || what === "not-yet" ? "share" : what;
    if (isMove !== (metric === "share") || (isMove && member !== what)) return [];
    const shown = value.metrics[metric];
    if (shown === undefined || shown === null) return [];
    const inside = couplesIn(cell, slice).filter((each) => numberOf(each, what) !== null);
    const name = [scope, practice, coach, dimension, member].filter((part) => part !== null).join(" ");
    const couples = new Set(inside.map(({ couple }) => couple));
    return [{ name, couples, ...boundsOf(what, shown, inside.length) }];
  });
}

/** What is left of relations for somebody who knows the values of some couples. */
export function withoutKnown(relations: readonly Relation[], known: ReadonlyMap<string, number>): Relation[] {
  return relations.map(({ name, couples, least, most }) => {
    const unknown = new Set([...couples].filter((couple) => !known.has(couple)));
    const sum = [...couples].reduce((all, couple) => all + (known.get(couple) ?? 0), 0);
    return { name, couples: unknown, least: least - sum, most: most - sum };
  });
}
