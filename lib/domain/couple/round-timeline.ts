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

function stateOf(place: number, here: number, view: CoachRepairView): FollowedStep["state"] {
  if (place < here) return "done";
  if (place > here) return "ahead";
  return resting.includes(view.state) ? "resting" : "current";
}

/**
 * The rounds of a repair, step by step. What is over, an earlier round or a closed repair, shows what was done in it
 * and nothing of what wasn't; a step left quietly counts as done.
 */
export function roundsOf(
  protocol: Pick<Protocol, "steps">,
  view: CoachRepairView,
  { isOver }: { isOver: boolean },
): FollowedRound[] {
  const here = protocol.steps.findIndex(({ id }) => id === view.step);
  return Array.from({ length: view.round }, (_, index): FollowedRound => {
    const round = index + 1;
    const isPast = isOver || round < view.round;
    const steps = protocol.steps.map(({ id, title }, place): FollowedStep => {
      const done = view.timeline.filter((entry) => entry.round === round && entry.step === id);
      const turns = turnSteps.includes(id)
        ? (Math.min(new Set(done.map(({ turn }) => turn)).size, 2) as 0 | 1 | 2)
        : null;
      const state = isPast ? "done" : stateOf(place, here, view);
      return { step: id, title, state, turns, at: done.at(-1)?.at ?? null };
    });
    return { round, steps: isPast ? steps.filter(({ at }) => at !== null) : steps };
  });
}
