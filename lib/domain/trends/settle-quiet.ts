import { grouped } from "./grouped.ts";
import { leakIn, presentIn } from "./leak.ts";
import { hide, isShown, type Place, sizeOf } from "./place.ts";
import { restRules } from "./rules.ts";
import type { Caseload, Table } from "./table.ts";

const totalCell = 0;

/** Numbers that more people may read, of tables among whose couples are quiet voices. */
export interface Louder {
  tables: readonly Table[];
  /** A bit for each of `breakdowns`. */
  shown: number;
}

/**
 * Hides quiet voices until what is shown to more people, with any that are shown of those taken away, still passes its rules.
 * @returns whether any were hidden
 */
export function settleQuiet(louder: Louder, quiet: readonly Place[]): boolean {
  if (louder.shown === 0) return false;
  const bySize = quiet
    .filter((voices) => isShown(voices, totalCell))
    .toSorted((one, other) => sizeOf(one, totalCell) - sizeOf(other, totalCell) || compare(one, other));
  let changed = false;
  for (const least of bySize) {
    const heard = bySize.filter((voices) => isShown(voices, totalCell));
    if (!leaks(louder, heard)) break;
    for (const cell of least.hidden.keys()) if (isShown(least, cell)) hide(least, cell);
    changed = true;
  }
  return changed;
}

const compare = (one: Place, other: Place): number =>
  [one.practice, one.coach].join() < [other.practice, other.coach].join() ? -1 : 1;

function leaks({ tables, shown }: Louder, heard: readonly Place[]): boolean {
  return tables.some((table, metric) => {
    const ofEach = heard.map((voices) => voices.tables[metric]?.caseloads ?? []);
    const isTelling = (taken: readonly Caseload[]): boolean =>
      leakIn(without(table, taken), shown, restRules, true) !== null;
    if (ofEach.length === 0) return false;
    if (isTelling(ofEach.flat())) return true;
    // Where somebody is left of everybody, a single one taken away leaves more, which passes all the better.
    const left = presentIn(without(table, ofEach.flat()).caseloads);
    return left !== presentIn(table.caseloads) && ofEach.some(isTelling);
  });
}

/** A table without the couples of others that are part of it. */
function without(table: Table, taken: readonly Caseload[]): Table {
  const takenOf = grouped(taken, keyOf);
  const caseloads = table.caseloads.map((caseload) => {
    const [same] = takenOf.get(keyOf(caseload)) ?? [];
    // A table may leave out atoms of a caseload: there is nobody in these to be taken away.
    const less = (all: readonly number[], some: readonly number[] | undefined): number[] =>
      all.map((entry, atom) => (caseload.counts[atom] ? entry - (some?.[atom] ?? 0) : entry));
    return { ...caseload, counts: less(caseload.counts, same?.counts), sums: less(caseload.sums, same?.sums) };
  });
  return { measure: table.measure, caseloads };
}

const keyOf = ({ practice, coach }: Caseload): string => `${practice}\n${coach}`;
