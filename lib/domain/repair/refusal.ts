import type { Command } from "./command.ts";
import type { Scene } from "./view.ts";

/**
 * Why the engine said no, each with a sentence for the person it said it to. None of them tells anything of the other
 * that the person could not already see: whatever keeps a gate shut, it is `not-ready`.
 */
export const refusals = {
  "already-done": "This is already done.",
  "not-ready": "This isn’t open yet. It opens when you are both ready.",
  "moved-on": "This moved on while you were writing. Your words are still here.",
  "not-your-turn": "It isn’t your turn for this just now.",
  "on-break": "You are both on a break. It opens again after the return time.",
  "not-yet": "A “not yet” stands for now.",
  "set-down": "This has been set down for a while. You can suggest a time to come back to it.",
  stopped: "This repair has stopped. You can begin another when you want to.",
  complete: "This repair is complete. You can start another round when you want to.",
  held: "Your coach has changed the plan, so this is closed for now.",
  ended: "This work has ended.",
  "needs-rating": "Check in with yourself first, then finish this step.",
  "too-soon": "That is too soon. A break needs a little longer to help.",
  "too-late": "That is too far off. Choose an earlier time.",
  "in-the-past": "That time has passed. Choose a later one.",
  "not-offered": "This repair doesn’t offer that.",
  "not-yours": "Only the one who wrote this can do that.",
  locked: "This part closes quietly this time. You can go on without it.",
} as const;

export type RefusalReason = keyof typeof refusals;

const byScene: Partial<Record<Scene["kind"], RefusalReason>> = {
  begin: "not-ready",
  private: "not-ready",
  name: "not-ready",
  namedByYou: "not-ready",
  acknowledge: "not-ready",
  ask: "not-ready",
  askedByYou: "not-ready",
  answer: "not-ready",
  waitingForBoth: "not-ready",
  planned: "not-ready",
  closed: "not-ready",
  alone: "not-ready",
  onBreak: "on-break",
  waiting: "on-break",
  notYet: "not-yet",
  setDown: "set-down",
  stopped: "stopped",
  complete: "complete",
  held: "held",
  ended: "ended",
  waitForShare: "not-your-turn",
  waitForReflection: "not-your-turn",
  waitForHeard: "not-your-turn",
  waitForOwning: "not-your-turn",
};

/** Why a command that a scene doesn't offer is refused in it. */
export function refusalIn(scene: Scene, move: Command["type"]): RefusalReason {
  if (move === "withdrawShare" && scene.kind !== "ended") return "not-yours";
  if (scene.kind === "private" && move === "finishStep") return "needs-rating";
  if (scene.kind === "reassure" && move === "reassure") return "locked";
  return byScene[scene.kind] ?? "moved-on";
}
