import type { ClearanceState } from "../couple/clearance-form.ts";
import type { CoachRepairView } from "../repair/view.ts";
import type { CaseloadFilter } from "./caseload-choices.ts";

/** Where a couple's work stands, in the order a caseload sorts it: what moves, what rests, what isn't open, what is over. */
export const standings = [
  "underway",
  "asked",
  "planned",
  "onBreak",
  "notYet",
  "waiting",
  "setDown",
  "assigned",
  "notStarted",
  "closed",
  "held",
  "stopped",
  "complete",
  "ended",
] as const;
export type Standing = (typeof standings)[number];

export type StandingTone = "moving" | "resting" | "waiting" | "done" | "attention" | "quiet";

/** A standing in words, and whether it moves, rests or is done. A pause is as worthy as going on. */
export const standingWords: Readonly<Record<Standing, { words: string; tone: StandingTone }>> = {
  underway: { words: "Under way", tone: "moving" },
  asked: { words: "Asked", tone: "moving" },
  planned: { words: "A time is set", tone: "resting" },
  onBreak: { words: "On a break", tone: "resting" },
  notYet: { words: "Not yet", tone: "resting" },
  waiting: { words: "Waiting", tone: "waiting" },
  setDown: { words: "Set down", tone: "quiet" },
  assigned: { words: "Assigned", tone: "quiet" },
  notStarted: { words: "Nothing assigned", tone: "quiet" },
  closed: { words: "Not open yet", tone: "waiting" },
  held: { words: "On hold", tone: "waiting" },
  stopped: { words: "Stopped", tone: "quiet" },
  complete: { words: "Complete", tone: "done" },
  ended: { words: "Ended", tone: "quiet" },
};

/** Which standings a filter shows; null where the filter goes by something else. */
export const standingsShown: Readonly<Record<CaseloadFilter, readonly Standing[] | null>> = {
  attention: null,
  underway: ["underway", "asked", "assigned"],
  resting: ["planned", "onBreak", "notYet", "waiting", "setDown", "stopped"],
  notOpen: ["closed", "held", "notStarted"],
  complete: ["complete"],
  ended: ["ended"],
};

/** Where one couple stands: the same rules as the caseload's, from what the couple's page has read. */
export function standingOf(couple: {
  ended: boolean;
  clearance: ClearanceState;
  /** The latest repair, if there was one. */
  repair: { state: CoachRepairView["state"]; closedAt: Date | null } | null;
  /** When each assignment that wasn't cancelled was made. */
  assignedAt: readonly Date[];
}): Standing {
  const { ended, clearance, repair, assignedAt } = couple;
  if (ended) return "ended";
  if (clearance !== "clear") return clearance;
  const closedAt = repair?.closedAt ?? null;
  if (repair && (closedAt === null || !assignedAt.some((at) => at > closedAt))) return repair.state;
  return assignedAt.length > 0 ? "assigned" : "notStarted";
}
