import type { RuleName } from "./cell.ts";
import { brokenRule, type Crowd, crowdOf, type Rulebook } from "./rules.ts";
import { breakdowns, type Table, within } from "./table.ts";

/** The numbers of one place, a practice say, that belong together, and which of them are hidden by now. */
export interface Place {
  practice: string | null;
  /** Whose quiet voices they are, or null. */
  coach: string | null;
  rules: Rulebook;
  /** Everybody who is counted there in any of its metrics. */
  everybody: Table;
  /** The couples of each of its metrics. */
  tables: readonly Table[];
  /** For each of `breakdowns`: why it is hidden, or null while it is shown. What is not made at all is undefined. */
  hidden: (RuleName | null)[];
}

/** A place with the numbers that pass every rule by themselves; `made`: how many of `breakdowns` it has. */
export function openPlace(place: Omit<Place, "hidden">, made: number): Place {
  const hidden = breakdowns.slice(0, made).map(({ atoms }) => {
    const broken = place.tables.map((table) => brokenRule(place.rules, crowdOf(table, atoms)));
    return broken.find((each) => each !== null) ?? null;
  });
  return { ...place, hidden };
}

export const isShown = ({ hidden }: Place, cell: number): boolean => hidden[cell] === null;

/** What is shown of a place, a bit for each of `breakdowns`. */
export const shownOf = ({ hidden }: Place): number =>
  hidden.reduce<number>((shown, why, cell) => (why === null ? shown | (1 << cell) : shown), 0);

/** How many couples a number is about. */
export const sizeOf = ({ everybody }: Place, cell: number): number => {
  const atoms = breakdowns[cell]?.atoms ?? 0;
  return everybody.caseloads.reduce((all, { counts }) => all + within(counts, atoms), 0);
};

/** Hides a number for the sake of another. */
export function hide(place: Place, cell: number): void {
  place.hidden[cell] = "telling";
}

/** Whether what is left of a crowd, once all that is shown of it is taken away, gives nothing away. */
export const isNobodyOr = (rules: Rulebook, crowd: Crowd): boolean =>
  crowd.count === 0 || brokenRule(rules, crowd) === null;
