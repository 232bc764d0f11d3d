import type { PrivateStep } from "./event.ts";
import { isBefore, millis, minute, plus } from "./instant.ts";
import { countsFrom } from "./promise.ts";
import type { Seat } from "./seat.ts";
import type { RepairState } from "./state.ts";
import { groundworkOf, isPrivateStep } from "./template.ts";

/** How long a rating speaks for the person who gave it. */
const freshFor = 30 * minute;

/** The rating above which joint work waits: the assignment's, or else the template's. */
export const limitOf = (state: RepairState): number => state.setting.pauseAbove ?? state.protocol.policy.pauseAbove;

/** Whether a rating given at this instant counts now. */
export function counts(state: RepairState, at: string, now: string): boolean {
  const from = countsFrom(state.joint, now);
  return (from === null || !isBefore(at, from)) && millis(now) - millis(at) <= freshFor;
}

/** The person's own last rating while it is fresh, else null. */
export function freshRating(state: RepairState, seat: Seat, now: string): number | null {
  const { rating } = state.personal[seat];
  return rating !== null && counts(state, rating.at, now) ? rating.rating : null;
}

/** Until when the person's own last rating counts by itself; null where none does. */
export function freshUntil(state: RepairState, seat: Seat, now: string): string | null {
  const { rating } = state.personal[seat];
  return rating !== null && counts(state, rating.at, now) ? plus(rating.at, freshFor) : null;
}

export const isOver = (state: RepairState, rating: number | null): boolean =>
  rating !== null && rating > limitOf(state);

const isReady = (state: RepairState, seat: Seat, now: string): boolean => {
  const rating = freshRating(state, seat, now);
  return rating !== null && !isOver(state, rating);
};

/** Whether each has a fresh rating at or below the limit. Only the gates may ask this; no view may. */
export const readyBoth = (state: RepairState, now: string): boolean =>
  isReady(state, "a", now) && isReady(state, "b", now);

/** Whether this person has finished a private step since it was last asked of them. */
export function hasFinished(state: RepairState, seat: Seat, step: PrivateStep): boolean {
  const after = state.personal[seat].finished[step];
  return after !== null && after >= state.joint.rearmed[step];
}

/** Whether this person has done all that is theirs alone before the order. */
export const groundworkDone = (state: RepairState, seat: Seat): boolean =>
  groundworkOf(state.protocol).every((step) => !isPrivateStep(step.id) || hasFinished(state, seat, step.id));
