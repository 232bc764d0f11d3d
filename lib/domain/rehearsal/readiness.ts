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

/** Whether somebody lent the other side a voice, from this place or one before; who stands in does in any case. */
export function lentVoice({ turns }: RehearsalState, { id, role, lent }: Place): boolean {
  if (role === "rehearser") return false;
  return role === "standIn" || lent || turns.some(({ by }) => by === id);
}

/** Whoever lent the other side a voice steps out of it again. */
export const owesDeRole = (state: RehearsalState, place: Place): boolean => !place.deRoled && lentVoice(state, place);

/** What is still open before it can be closed. */
export type OpenAfter = "rating" | "deRole";

export function openAfter(state: RehearsalState): OpenAfter[] {
  const open: OpenAfter[] = [];
  if (state.after === null) open.push("rating");
  if (inside(state).some((place) => owesDeRole(state, place))) open.push("deRole");
  return open;
}
