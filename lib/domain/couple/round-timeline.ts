import type { Protocol, StepId } from "../protocol/protocol.ts";
import type { CoachRepairView } from "../repair/view.ts";

/** A step of one round as a coach follows it. */
export interface FollowedStep {
  step: StepId;
  title: string;
  state: "done" | "current" | "resting" | "ahead";
  /** How many of the round's two turns have gone through it; null for steps outside the turns. */
  turns: 0 | 1 | 2 | null;
  /** When it was last done together; null while it hasn't been. */
  at: string | null;
}

export interface FollowedRound {
  round: number;
  steps: FollowedStep[];
}

const turnSteps: readonly StepId[] = ["speak", "listen", "own"];
const resting: readonly CoachRepairView["state"][] = [
  "onBreak",
  "notYet",
  "planned",
  "waiting",
  "setDown",
  "held",
  "stopped",
];

/**
 * The rounds of a repair, step by step. An earlier round shows what was done in it and nothing of what wasn't; a step
 * left quietly counts as done.
 */
export function roundsOf(protocol: Pick<Protocol, "steps">, view: CoachRepairView): FollowedRound[] {
  const here = protocol.steps.findIndex(({ id }) => id === view.step);
  const isOver = view.state === "complete";
  return Array.from({ length: view.round }, (_, index): FollowedRound => {
    const round = index + 1;
    const isLast = round === view.round;
    const steps = protocol.steps.map(({ id, title }, place): FollowedStep => {
      const done = view.timeline.filter((entry) => entry.round === round && entry.step === id);
      const turns = turnSteps.includes(id)
        ? (Math.min(new Set(done.map(({ turn }) => turn)).size, 2) as 0 | 1 | 2)
        : null;
      const isDone = isOver || place < here;
      const state =
        !isLast || isDone ? "done" : place > here ? "ahead" : resting.includes(view.state) ? "resting" : "current";
      return { step: id, title, state, turns, at: done.at(-1)?.at ?? null };
    });
    return { round, steps: isLast ? steps : steps.filter(({ at }) => at !== null) };
  });
}
