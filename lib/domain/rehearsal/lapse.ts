import { day, isBefore, later, plus } from "@/lib/domain/repair/instant.ts";
import { isOver, type RehearsalState } from "./state.ts";

/** How long what was begun waits for somebody to go on with it, days: over a night's sleep and a full day. */
export const daysBegun = 2;

/** How long what was never begun waits to be, days. */
export const daysUnbegun = 30;

/** Until when it waits. What is getting ready waits for the day it is planned for, too, however early somebody came in. */
function waitsUntil({ phase, movedAt, setting }: RehearsalState): string {
  const isUnbegun = phase === "setup" || phase === "prebrief";
  return isUnbegun ? plus(later(setting.from, movedAt), daysUnbegun * day) : plus(movedAt, daysBegun * day);
}

/** Whether nobody went on with it for so long that it is over by itself. Who closes a tab means to be done. */
export const hasLapsed = (state: RehearsalState, now: string): boolean =>
  !isOver(state) && !isBefore(now, waitsUntil(state));
