import type { Relation } from "./relation.ts";

/** Couples whom no relation tells apart, and the relations that they are in, by number. */
export interface Alike {
  couples: readonly string[];
  relations: readonly number[];
}

/** All couples in any relation, put together with those like them. */
export function couplesAlike(relations: readonly Relation[]): Alike[] {
  const places = new Map<string, number[]>();
  for (const [at, { couples }] of relations.entries()) {
    for (const couple of couples) places.set(couple, [...(places.get(couple) ?? []), at]);
  }
  const alike = new Map<string, { couples: string[]; relations: number[] }>();
  for (const [couple, at] of places) {
    const key = at.join(",");
    const group = alike.get(key) ?? { couples: [], relations: at };
    group.couples.push(couple);
    alike.set(key, group);
  }
  return [...alike.values()];
}
