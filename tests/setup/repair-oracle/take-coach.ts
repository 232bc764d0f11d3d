import type { CoachDecision } from "@/lib/domain/repair/advance-coach.ts";
import type { Ledger } from "./ledger.ts";

const leadsTo = { clear: "clear", hold: "held", wordHold: "worded", release: "clear", end: "ended" } as const;

/** A coach's decision about the couple's joint work. */
export function takeCoach(ledger: Ledger, decision: CoachDecision) {
  ledger.gate = leadsTo[decision];
  ledger.masks = decision === "hold";
}
