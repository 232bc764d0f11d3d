import { day, isBefore, plus } from "@/lib/domain/repair/instant.ts";
import { isOver, type RehearsalState } from "./state.ts";

/** How long what was begun waits for somebody to go on with it, days: over a night's sleep and a full day. */
export const daysBegun = 2;

/** How long what was never begun waits to be, days. */
export const daysUnbegun = 30;

const waits = ({ phase }: RehearsalState): number =>
  (phase === "setup" || phase === "prebrief" ? daysUnbegun : daysBegun) * day;

/** Whether nobody went on with it for so long that it is over by itself. Who closes a tab means to be done. */
export const hasLapsed = (state: RehearsalState, now: string): boolean =>
  !isOver(state) && !isBefore(now, plus(state.movedAt, waits(state)));
