import { isBefore } from "@/lib/domain/repair/instant.ts";
import { counterpart } from "./conversation.ts";
import { isScripted, type PlaceId } from "./setting.ts";
import { type Place, placeOf, type RehearsalState } from "./state.ts";

/** Those who asked for a break or used the stop word, are still there, and haven't said that they are ready again. */
export function waitedFor(state: RehearsalState): PlaceId[] {
  const { pause } = state;
  if (!pause) return [];
  return pause.heldBy.filter((id) => !pause.readyAgain.includes(id) && placeOf(state, id)?.left === false);
}

/** Whether the time of a break is still running. Nobody ends it early. */
export const isResting = ({ pause }: RehearsalState, now: string): boolean =>
  pause !== null && pause.until !== null && isBefore(now, pause.until);

/** Whether somebody is there to talk with. */
export const hasCounterpart = (state: RehearsalState): boolean =>
  isScripted(state.setting) || counterpart(state) !== null;

/** After a break or a stop word those who asked for it say when; a mere pause, whoever takes part in it ends. */
export function mayResume(state: RehearsalState, place: Place, now: string): boolean {
  if (state.phase !== "paused" || isResting(state, now) || !hasCounterpart(state)) return false;
  const waiting = waitedFor(state);
  return waiting.length > 0 ? waiting.includes(place.id) : place.role !== "observer";
}
