import type { Route } from "next";

/** Where a rehearsal in one couple's work is set up, with what else was chosen on the way there. */
export function newRehearsalAddress(coupleId: string, chosen: { step?: string; scenario?: string } = {}): Route {
  const params = Object.entries({ couple: coupleId, ...chosen }).filter(([, value]) => value !== "");
  return `/rehearsals/new?${new URLSearchParams(params)}` as Route;
}
