import type { Cell } from "@/lib/domain/trends/cell.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { couplesIn } from "./relation.ts";

/**
 * The couples of whom it turns out what they never did: those of a total that the shown parts of a breakdown make up wholly,
 * though another part is hidden, which can only be empty.
 */
export function leftOut(slice: Slice, cells: readonly Cell[]): string[][] {
  const placeOf = ({ scope, practice, coach }: Cell): string => [scope, practice, coach].join(" ");
  const couplesOf = (cell: Cell): string[] => couplesIn(cell, slice).map(({ couple }) => couple);
  const totals = cells.filter(({ dimension, value }) => dimension === "activation" && value.hidden === null);
  return totals.flatMap((total) =>
    (["round", "rehearsed"] as const).flatMap((dimension) => {
      const parts = cells.filter((cell) => cell.dimension === dimension && placeOf(cell) === placeOf(total));
      const shown = parts.filter(({ value }) => value.hidden === null);
      if (shown.length === 0 || shown.length === parts.length) return [];
      const all = couplesOf(total);
      return new Set(shown.flatMap(couplesOf)).size === all.length ? [all] : [];
    }),
  );
}
