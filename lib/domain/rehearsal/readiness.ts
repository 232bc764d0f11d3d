import { inside } from "./conversation.ts";
import { hasCounterpart } from "./pause.ts";
import { type Place, present, type RehearsalState } from "./state.ts";

/** What is still open before it begins. */
export type OpenBefore = "company" | "agreement" | "stopWord" | "rating";

export function openBefore(state: RehearsalState): OpenBefore[] {
  const here = present(state);
  const open: OpenBefore[] = [];
  if (!here.some(({ role }) => role === "rehearser") || !hasCounterpart(state)) open.push("company");
  if (!here.every(({ agreed }) => agreed)) open.push("agreement");
  if (state.stopWord === null) open.push("stopWord");
  if (state.before === null) open.push("rating");
  return open;
}

/** Whoever lent the other side a voice steps out of it again; a stand-in in any case. */
export function owesDeRole({ turns }: RehearsalState, place: Place): boolean {
  if (place.role === "rehearser" || place.deRoled) return false;
  return place.role === "standIn" || turns.some(({ by }) => by === place.id);
}

/** What is still open before it can be closed. */
export type OpenAfter = "rating" | "deRole";

export function openAfter(state: RehearsalState): OpenAfter[] {
  const open: OpenAfter[] = [];
  if (state.after === null) open.push("rating");
  if (inside(state).some((place) => owesDeRole(state, place))) open.push("deRole");
  return open;
}
