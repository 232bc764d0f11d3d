import { leakIn } from "./leak.ts";
import { hide, isShown, type Place, shownOf, sizeOf } from "./place.ts";
import { practiceRules } from "./rules.ts";
import type { Caseload, Table } from "./table.ts";

const totalCell = 0;
const ratingsOf = ({ tables }: Place): readonly Table[] => tables.filter(({ measure }) => measure === "rating");

/**
 * Hides quiet voices until a number that is shown to more people, with all that are shown of those taken away, still passes
 * its rules. @returns whether anything was hidden
 */
export function settleQuiet(place: Place, quiet: readonly Place[]): boolean {
  let changed = false;
  while (isShown(place, totalCell) && hideOne(place, quiet)) changed = true;
  return changed;
}

function hideOne(place: Place, quiet: readonly Place[]): boolean {
  const shown = quiet.filter((voices) => isShown(voices, totalCell));
  if (shown.length === 0) return false;
  const leaks = ratingsOf(place).some((table, metric) => {
    const heard = shown.flatMap((voices) => voices.tables[metric]?.caseloads ?? []);
    return leakIn(without(table, heard), shownOf(place), practiceRules, true) !== null;
  });
  if (!leaks) return false;
  const [least] = shown.toSorted(
    (one, other) =>
      sizeOf(one, totalCell) - sizeOf(other, totalCell) || (String(one.coach) < String(other.coach) ? -1 : 1),
  );
  for (const cell of least?.hidden.keys() ?? []) if (least && isShown(least, cell)) hide(least, cell);
  return true;
}

/** A table without the couples of others that are part of it. */
function without(table: Table, taken: readonly Caseload[]): Table {
  const less = (all: readonly number[], some: readonly number[] | undefined): number[] =>
    all.map((entry, atom) => entry - (some?.[atom] ?? 0));
  const caseloads = table.caseloads.map((caseload) => {
    const { practice, coach, counts, sums } = caseload;
    const same = taken.find((each) => each.practice === practice && each.coach === coach);
    return { practice, coach, counts: less(counts, same?.counts), sums: less(sums, same?.sums) };
  });
  return { measure: table.measure, caseloads };
}
