import { type Layer, settleLayer } from "./layer.ts";
import { hide, isShown, type Place } from "./place.ts";
import { crowdOf, isNotExtremeWithoutAnyCoach } from "./rules.ts";
import { everyAtom, type Table } from "./table.ts";

const only = 0;

/**
 * Shares of the same couples which add up to all of them: what is hidden is known together. It is hidden together with the next
 * smallest until there are two of them at least, and they are neither none of the couples nor all.
 */
export function settleGaps(layers: readonly Layer[]): void {
  let again = true;
  while (again) {
    again = layers.filter(settleLayer).length > 0;
    const [first] = layers;
    const practices = first?.practices.map((_, at) => layers.flatMap((layer) => layer.practices[at] ?? [])) ?? [];
    const community = layers.flatMap((layer) => layer.community ?? []);
    again = [...practices, community].filter(hideNextSmallest).length > 0 || again;
  }
}

function hideNextSmallest(places: readonly Place[]): boolean {
  const shown = places.filter((place) => isShown(place, only));
  const hidden = places.filter((place) => !isShown(place, only));
  if (hidden.length === 0 || shown.length === 0) return false;
  const together = crowdOf(sumOf(hidden.flatMap(({ tables }) => tables)), everyAtom);
  if (hidden.length > 1 && isNotExtremeWithoutAnyCoach(together)) return false;
  const [least] = shown.toSorted((one, other) => partOf(one) - partOf(other));
  if (least) hide(least, only);
  return true;
}

const partOf = ({ tables: [table] }: Place): number => (table ? crowdOf(table, everyAtom).sum : 0);

/** Tables of the same couples as one: each couple counts once, with what it did in any of them. */
function sumOf(tables: readonly Table[]): Table {
  const [first] = tables;
  const caseloads = (first?.caseloads ?? []).map((caseload, at) => ({
    ...caseload,
    sums: caseload.sums.map((_, atom) =>
      tables.reduce((all, table) => all + (table.caseloads[at]?.sums[atom] ?? 0), 0),
    ),
  }));
  return { measure: "share", caseloads };
}
