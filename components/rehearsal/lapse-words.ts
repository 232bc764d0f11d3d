import { daysBegun, daysUnbegun } from "@/lib/domain/rehearsal/lapse.ts";
import type { RehearsalPhase } from "@/lib/domain/rehearsal/state.ts";

/** What becomes of a rehearsal that nobody goes on with, for those to know who put it down. `planned`: for a day to come. */
export const lapseWords = (phase: RehearsalPhase, alone: boolean, planned = false): string =>
  phase === "setup" || phase === "prebrief"
    ? `If it isn’t begun within ${daysUnbegun} days${planned ? " of the day it is planned for" : ""}, it ends by itself.`
    : `If nobody goes on with this for ${daysBegun} days, it ends by itself. The words said here are deleted then, unless ${alone ? "you chose" : "everybody wants"} to keep them.`;
