import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { RepairState } from "./state.ts";
import { groundworkOf, hasStep, isPrivateStep } from "./template.ts";
import type { Scene } from "./view.ts";

/** The step the couple is at together: before the order it says only what both have done in the open. */
export function jointStep(state: RepairState): StepId {
  const { joint, protocol } = state;
  if (joint.place !== "groundwork") return joint.place;
  if (hasStep(protocol, "notice") && !joint.acknowledged) return "notice";
  if (hasStep(protocol, "ask") && (joint.asking || joint.consented)) return "ask";
  return groundworkOf(protocol).find((step) => isPrivateStep(step.id))?.id ?? "order";
}

/** The step that a scene belongs to. What lies over the steps belongs to the one underneath. */
export function stepOfScene(state: RepairState, scene: Scene): StepId {
  switch (scene.kind) {
    case "private":
      return scene.step;
    case "name":
    case "namedByYou":
    case "acknowledge":
      return "notice";
    case "ask":
      return "ask";
    case "waitingForBoth":
      return "order";
    case "begin":
      return groundworkOf(state.protocol)[0]?.id ?? "order";
    default:
      return jointStep(state);
  }
}
