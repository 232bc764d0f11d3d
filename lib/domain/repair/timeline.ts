import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { JointState } from "./state.ts";

const turnSteps: readonly StepId[] = ["speak", "listen", "own"];

/** Which of the round's turns is under way: the one who was agreed to go first has turn 1, whoever speaks when. */
export const turnNumber = (joint: JointState): 1 | 2 | null =>
  joint.speaker === null ? null : joint.speaker === joint.first ? 1 : 2;

/** The steps done together so far, with one more. */
export function passTimeline(joint: JointState, step: StepId, at: string): JointState["timeline"] {
  const turn = turnSteps.includes(step) ? turnNumber(joint) : null;
  return [...joint.timeline, { step, round: joint.round, turn, at }];
}
