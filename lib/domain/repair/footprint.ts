import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import { apply } from "./apply.ts";
import type { JointEvent } from "./event.ts";
import type { RepairState } from "./state.ts";
import { jointStep } from "./step-of-scene.ts";
import { groundworkOf, isPrivateStep } from "./template.ts";

/** What a joint event says of the way through the steps. It is kept beside the event, to be counted without folding. */
export interface Footprint {
  /** Where it was done. */
  atStep: StepId;
  /** Where the two stand after it. */
  step: StepId;
  /** All the steps they stand at then: several where each goes at their own pace. */
  stands: StepId[];
  round: number;
  /** The steps that it completed, in their order. */
  passed: StepId[];
}

function standsOf(state: RepairState): StepId[] {
  const step = jointStep(state);
  if (!isPrivateStep(step)) return [step];
  return groundworkOf(state.protocol).flatMap(({ id }) => (isPrivateStep(id) ? [id] : []));
}

/** The footprints of events that follow a state, one for each. */
export function footprintsOf(before: RepairState, events: readonly JointEvent[], now: string): Footprint[] {
  let state = before;
  return events.map((event) => {
    const { joint } = state;
    const atStep = jointStep(state);
    state = apply(state, { stream: "joint", event: { ...event, recordedAt: now } });
    const passed = state.joint.timeline.slice(joint.timeline.length).map(({ step }) => step);
    return { atStep, step: jointStep(state), stands: standsOf(state), round: state.joint.round, passed };
  });
}
