import { derivable } from "./derivable.ts";
import { forcesAny } from "./forced.ts";
import { type Leak, leakIn } from "./leak.ts";
import { hide, isShown, type Place, shownOf, sizeOf } from "./place.ts";
import { breakdowns } from "./table.ts";

const totalCell = 0;

/** Hides what else has to be hidden of a place, until nothing of it gives away more than it shows. @returns whether anything was */
export function settleTable(place: Place): boolean {
  let changed = false;
  while (hideParts(place) || hideNextSmallest(place) || hideLeak(place) || hideOverlap(place)) changed = true;
  return changed;
}

/** There is no breakdown of a hidden total: its parts would add up to it. */
function hideParts(place: Place): boolean {
  if (isShown(place, totalCell)) return false;
  const shown = [...place.hidden.keys()].filter((cell) => isShown(place, cell));
  for (const cell of shown) hide(place, cell);
  return shown.length > 0;
}

/**
 * One hidden part could be had by taking the others from the total, and of hidden ones with nobody in them everybody could be
 * told that they are in none: it hides the next smallest.
 */
function hideNextSmallest(place: Place): boolean {
  for (const dimension of ["round", "rehearsed"]) {
    const parts = [...place.hidden.keys()].filter((cell) => breakdowns[cell]?.dimension === dimension);
    const shown = parts.filter((cell) => isShown(place, cell));
    const hidden = parts.filter((cell) => !isShown(place, cell));
    if (shown.length === 0 || hidden.length === 0) continue;
    if (hidden.length > 1 && hidden.some((cell) => sizeOf(place, cell) > 0)) continue;
    hide(place, smallest(place, shown));
    return true;
  }
  return false;
}

/** What any subtraction of shown numbers leaves has to pass the rules as well. */
function hideLeak(place: Place): boolean {
  const shown = shownOf(place);
  const knowCaseloads = place.coach === null;
  for (const table of place.tables) {
    const leak = leakIn(table, shown, place.rules, knowCaseloads);
    if (!leak) continue;
    hide(place, smallest(place, partsThatLeak(shown, leak)));
    return true;
  }
  return false;
}

/** Numbers that overlap must leave every couple's value room. */
function hideOverlap(place: Place): boolean {
  const shown = shownOf(place);
  if (!place.tables.some((table) => forcesAny(table, shown, place.coach === null))) return false;
  hide(place, smallest(place, partsOf(shown)));
  return true;
}

const partsOf = (shown: number): number[] =>
  breakdowns.map((_, cell) => cell).filter((cell) => cell !== totalCell && shown & (1 << cell));

/** The shown parts without any one of which it could not be worked out; all of them, or the total, where there is no such one. */
function partsThatLeak(shown: number, { present, atoms }: Leak): number[] {
  const parts = partsOf(shown);
  const needed = parts.filter((cell) => !derivable(present, shown & ~(1 << cell)).includes(atoms));
  return [needed, parts, [totalCell]].find((cells) => cells.length > 0) ?? [];
}

function smallest(place: Place, cells: readonly number[]): number {
  const [least] = cells.toSorted((one, other) => sizeOf(place, one) - sizeOf(place, other));
  if (least === undefined) throw new Error("there is nothing to choose from");
  return least;
}
