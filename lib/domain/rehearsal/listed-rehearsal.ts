import type { RehearsalMode, RehearsalStep } from "./setting.ts";
import type { RehearsalPhase } from "./state.ts";

/** A rehearsal in a list. */
export interface ListedRehearsal {
  rehearsalId: string;
  coupleId: string;
  mode: RehearsalMode;
  steps: readonly RehearsalStep[];
  phase: RehearsalPhase;
  goal: string;
  plannedAt: Date | null;
  createdAt: Date;
  overAt: Date | null;
  /** Set up by the coach, for its rehearser. */
  isHomework: boolean;
  /** Who rehearses; its coach, where one can come in. */
  rehearserName: string;
  coachName: string | null;
}
