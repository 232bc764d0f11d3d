import { insertion, type Row } from "./named-sql.ts";
import type { Place } from "./places.ts";
import type { Probe } from "./probe.ts";

/** A row that goes in, and who may not put it in, or what may not be changed about it. */
export interface Insertion {
  table: string;
  row: Row;
  by: Place;
  /** What must be there first. */
  after?: string;
  /** Refused before any key has its say: a clash or a missing row would tell of what one can't see. */
  not: readonly [by: Place, changes?: Row][];
}

/** What may be put in, and all that must be refused beside it. */
export const probesOf = (insertions: readonly Insertion[]): Probe[] =>
  insertions.flatMap(({ table, row, by, after, not }) => {
    const good: Probe = { table, ...by, sql: [after, insertion(table, row)].filter(Boolean).join("; "), gives: 1 };
    const bad = not.map(([place, changes]): Probe => {
      return { table, ...place, sql: insertion(table, { ...row, ...changes }), gives: "refused" };
    });
    return [good, ...bad];
  });
