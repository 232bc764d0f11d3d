import { apply } from "./apply.ts";
import type { JointEvent, PrivateEvent, Recorded } from "./event.ts";
import type { Seat } from "./seat.ts";
import type { RepairState } from "./state.ts";

/** The streams of one repair, each in its own order. */
export interface Streams {
  joint: readonly Recorded<JointEvent>[];
  personal: Record<Seat, readonly Recorded<PrivateEvent>[]>;
}

/** The state that the recorded streams lead to from a start: the same bytes as when they were made. */
export function replay(start: RepairState, { joint, personal }: Streams): RepairState {
  const entries = [
    ...joint.map((event) => ({ stream: "joint" as const, event })),
    ...personal.a.map((event) => ({ stream: "a" as const, event })),
    ...personal.b.map((event) => ({ stream: "b" as const, event })),
  ];
  return entries.reduce(apply, start);
}
