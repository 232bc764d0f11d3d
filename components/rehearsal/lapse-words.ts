import { daysBegun, daysUnbegun } from "@/lib/domain/rehearsal/lapse.ts";
import type { RehearsalPhase } from "@/lib/domain/rehearsal/state.ts";

/** What becomes of a rehearsal that nobody goes on with, for those to know who put it down. */
export const lapseWords = (phase: RehearsalPhase, alone: boolean): string =>
  phase === "setup" || phase === "prebrief"
    ? `If it isn’t begun within ${daysUnbegun} days, it ends by itself.`
    : `If nobody goes on with this for ${daysBegun} days, it ends by itself. The words said here are deleted then, unless ${alone ? "you chose" : "everybody wants"} to keep them.`;
