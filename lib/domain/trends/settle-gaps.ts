import { type Layer, settleLayer } from "./layer.ts";
import { leaveCaseloadsOpenTogether } from "./open-caseloads.ts";
import { hide, isShown, type Place } from "./place.ts";
import {
  type Crowd,
  crowdOf,
  hasEnoughWithoutAnyTwoCoaches,
  isNotExtremeWithoutAnyCoach,
  isNotExtremeWithoutAnyPractice,
} from "./rules.ts";
import { everyAtom, type Table } from "./table.ts";

const only = 0;

/**
 * Shares of the same couples which add up to all of them: what is hidden is known together. It is hidden together with the next
 * smallest until there are two of them at least, and they are neither none of the couples nor all: nor of those that are left without any
 * one coach's, and of the community's without any one practice's. More than one is shown only where each, beside the others, leaves
 * caseloads open.
 */
export function settleGaps(layers: readonly Layer[]): void {
  let again = true;
  while (again) {
    again = layers.filter(settleLayer).length > 0;
    const [first] = layers;
    const practices = first?.practices.map((_, at) => layers.flatMap((layer) => layer.practices[at] ?? [])) ?? [];
    const community = layers.flatMap((layer) => layer.community ?? []);
    again = [...practices, community].filter(hideSmallest).length > 0 || again;
  }
}

function hideSmallest(places: readonly Place[]): boolean {
  const shown = places.filter((place) => isShown(place, only));
  const hidden = places.filter((place) => !isShown(place, only));
  if (shown.length === 0 || areSafe(places, shown, hidden)) return false;
  const [least] = shown.toSorted((one, other) => partOf(one) - partOf(other));
  if (least) hide(least, only);
  return true;
}

/** Whether these shares may be shown beside each other, and what is hidden be known as one. */
function areSafe(places: readonly Place[], shown: readonly Place[], hidden: readonly Place[]): boolean {
  const together = hidden.length === 0 ? null : crowdIn(hidden);
  if (together) {
    const isOfAll = places.some(({ practice }) => practice === null);
    const isOpen = isNotExtremeWithoutAnyCoach(together) && (!isOfAll || isNotExtremeWithoutAnyPractice(together));
    if (hidden.length === 1 || !isOpen) return false;
  }
  const apart = shown.map((place) => crowdIn([place]));
  return (
    apart.length === 1 || (apart.every(hasEnoughWithoutAnyTwoCoaches) && leaveCaseloadsOpenTogether(apart, together))
  );
}

const crowdIn = (places: readonly Place[]): Crowd => crowdOf(sumOf(places.flatMap(({ tables }) => tables)), everyAtom);

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
