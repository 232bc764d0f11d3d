import { derivable } from "./derivable.ts";
import { leakIn, presentIn } from "./leak.ts";
import { hide, isNobodyOr, isShown, type Place, shownOf, sizeOf } from "./place.ts";
import { crowdOf, restRules } from "./rules.ts";
import { breakdowns, type Caseload, everyAtom, type Table } from "./table.ts";

const totalCell = 0;
const everyCell = (1 << breakdowns.length) - 1;

/**
 * Hides numbers of practices until the community's, with those that are shown taken away, give nothing away of the rest.
 * @returns whether anything was hidden
 */
export function settleCommunity(community: Place, practices: readonly Place[]): boolean {
  let changed = false;
  for (const cell of community.hidden.keys()) {
    while (isShown(community, cell) && hideOne(community, practices, cell)) changed = true;
  }
  while (hideMerged(community, practices)) changed = true;
  return changed;
}

/**
 * Those practices that hide anything which the community shows, as one table, and what is known of them together: whatever the
 * community shows, less all other practices, and whatever each of them shows.
 */
export function mergedRest(community: Place, practices: readonly Place[]): { tables: readonly Table[]; shown: number } {
  const shown = shownOf(community);
  const hiding = practices.filter((place) => (shown & ~shownOf(place)) !== 0 && sizeOf(place, totalCell) > 0);
  const tables = community.tables.map(({ measure }, metric) => ({
    measure,
    caseloads: hiding.flatMap((place) => place.tables[metric]?.caseloads ?? []),
  }));
  return { tables, shown: hiding.reduce((common, place) => common & shownOf(place), everyCell) | shown };
}

/** The rest may give away no more of its couples than a practice may of its own. */
function hideMerged(community: Place, practices: readonly Place[]): boolean {
  const { tables, shown } = mergedRest(community, practices);
  const parts = [...community.hidden.keys()].filter((cell) => cell !== totalCell && isShown(community, cell));
  const [least] = parts.toSorted((one, other) => sizeOf(community, one) - sizeOf(community, other));
  if (least === undefined || !tables.some((table) => leakIn(table, shown, restRules, true))) return false;
  hide(community, least);
  return true;
}

function hideOne(community: Place, practices: readonly Place[], cell: number): boolean {
  if (!isLoneLeft(practices, cell) && isRestSafe(practices, cell)) return false;
  const shown = practices.filter((place) => isShown(place, cell) && sizeOf(place, cell) > 0);
  // Nothing of theirs is left to hide: what tells is what they show of it in other breakdowns.
  hide(shown.length > 0 ? smallest(shown, cell) : community, cell);
  return true;
}

/** Whether a single practice hides a number that all others show: it could be had by taking theirs away. */
function isLoneLeft(practices: readonly Place[], cell: number): boolean {
  const counted = practices.filter((place) => sizeOf(place, cell) > 0);
  const hidden = counted.filter((place) => !isShown(place, cell));
  return hidden.length === 1 && counted.length > 1;
}

/** Whether those who are in none of the shown numbers may be known as a crowd. */
const isRestSafe = (practices: readonly Place[], cell: number): boolean =>
  restsOf(practices, cell).every((rest) => isNobodyOr(restRules, crowdOf(rest, everyAtom)));

/** Those of a breakdown who are in none of the numbers that the practices show of it, for each metric. */
export function restsOf(practices: readonly Place[], cell: number): readonly Table[] {
  const metrics = practices[0]?.tables ?? [];
  return metrics.map(({ measure }, metric) => ({
    measure,
    caseloads: practices.flatMap((place) => restOf(place, cell, metric)),
  }));
}

/** Whom a practice's numbers leave unknown of a breakdown: nobody where it shows it, or less by what can be worked out of it. */
function restOf(place: Place, cell: number, metric: number): Caseload[] {
  if (isShown(place, cell)) return [];
  const caseloads = place.tables[metric]?.caseloads ?? [];
  const atoms = breakdowns[cell]?.atoms ?? 0;
  const known = derivable(presentIn(caseloads), shownOf(place))
    .filter((set) => (set & atoms) === set)
    .reduce((all, set) => all | set, 0);
  return caseloads.map((caseload) => only(caseload, atoms & ~known));
}

const only = (caseload: Caseload, atoms: number): Caseload => ({
  ...caseload,
  counts: caseload.counts.map((count, atom) => (atoms & (1 << atom) ? count : 0)),
  sums: caseload.sums.map((sum, atom) => (atoms & (1 << atom) ? sum : 0)),
});

function smallest(places: readonly Place[], cell: number): Place {
  const [least] = places.toSorted(
    (one, other) => sizeOf(one, cell) - sizeOf(other, cell) || (String(one.practice) < String(other.practice) ? -1 : 1),
  );
  if (!least) throw new Error("there is nobody to choose from");
  return least;
}
