import { couplesAlike } from "./couples-alike.ts";
import type { Relation } from "./relation.ts";

const negligible = 1e-7;

/**
 * The groups of couples, each smaller than a handful, whose sum follows exactly from what relations add up to: those whom
 * Gauss's elimination leaves in a row.
 */
export function rowSpace(relations: readonly Relation[], handful: number): string[][] {
  const groups = couplesAlike(relations);
  const rows = relations.map((_, at) => groups.map((group) => (group.relations.includes(at) ? 1 : 0)));
  const reduced = reduce(rows);
  return reduced.flatMap((row) => {
    const left = groups.filter((_, at) => Math.abs(row[at] ?? 0) > negligible);
    const isSum = row.every((entry) => Math.abs(entry) < negligible || Math.abs(entry - 1) < negligible);
    const couples = left.flatMap((group) => group.couples);
    return isSum && couples.length < handful ? [couples] : [];
  });
}

/** The reduced row echelon form, in numbers that stay small since every entry begins as one or nothing. */
function reduce(rows: readonly number[][]): number[][] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const best = left.reduce(
      (found, row, at) => (Math.abs(row[column] ?? 0) > Math.abs(left[found]?.[column] ?? 0) ? at : found),
      0,
    );
    const pivot = left[best]?.[column] ?? 0;
    if (Math.abs(pivot) < negligible) continue;
    const unit = (left.splice(best, 1)[0] ?? []).map((entry) => entry / pivot);
    for (const row of [...left, ...done]) {
      const factor = row[column] ?? 0;
      if (factor !== 0) for (const [at, entry] of unit.entries()) row[at] = (row[at] ?? 0) - factor * entry;
    }
    done.push(unit);
  }
  return done;
}
