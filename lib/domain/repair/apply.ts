import { applyJoint } from "./apply-joint.ts";
import { applyPrivate } from "./apply-private.ts";
import type { JointEvent, PrivateEvent, Recorded } from "./event.ts";
import type { Seat } from "./seat.ts";
import type { RepairState } from "./state.ts";

/** An event with the stream it belongs to. */
export type Entry = { stream: "joint"; event: Recorded<JointEvent> } | { stream: Seat; event: Recorded<PrivateEvent> };

/**
 * The one transition of the engine: deciding and replaying both go through it. The streams fold apart from one
 * another, so how they interleave never matters.
 */
export function apply(state: RepairState, entry: Entry): RepairState {
  if (entry.stream === "joint") return { ...state, joint: applyJoint(state.protocol, state.joint, entry.event) };
  const personal = applyPrivate(state.personal[entry.stream], entry.event);
  return { ...state, personal: { ...state.personal, [entry.stream]: personal } };
}
