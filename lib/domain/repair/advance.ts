import { apply } from "./apply.ts";
import type { Command } from "./command.ts";
import { type Decision, decide } from "./decide.ts";
import type { JointEvent, PrivateEvent } from "./event.ts";
import { movesFor } from "./moves.ts";
import { openingFor } from "./openings.ts";
import { type RefusalReason, refusalIn } from "./refusal.ts";
import { isRepeat } from "./repeat.ts";
import { sceneFor } from "./scene.ts";
import type { Seat } from "./seat.ts";
import type { RepairState } from "./state.ts";

/** Events to be recorded with the `now` that was passed in, and the state they lead to. */
export type Advance =
  | { ok: true; state: RepairState; joint: JointEvent[]; mine: PrivateEvent[] }
  | { ok: false; reason: RefusalReason };

/** Goes through every gate that stands open now. */
export function goThrough(state: RepairState, now: string): { state: RepairState; joint: JointEvent[] } {
  const opening = openingFor(state, now);
  if (opening === null) return { state, joint: [] };
  const next = apply(state, { stream: "joint", event: { ...opening, recordedAt: now } });
  const rest = goThrough(next, now);
  return { state: rest.state, joint: [opening, ...rest.joint] };
}

function record(state: RepairState, seat: Seat, decision: Decision, now: string): RepairState {
  const own = decision.mine.reduce(
    (at, event) => apply(at, { stream: seat, event: { ...event, recordedAt: now } }),
    state,
  );
  return decision.joint.reduce(
    (at, event) => apply(at, { stream: "joint", event: { ...event, recordedAt: now } }),
    own,
  );
}

/**
 * One command of one partner: the events it comes to and the state after them, or why not. Pure; `now` is the server's
 * clock as ISO 8601 in UTC, and the events must be recorded with that same instant. `since`: the joint events that the
 * page it was decided on didn't show yet, where that is known.
 */
export function advance(
  state: RepairState,
  seat: Seat,
  command: Command,
  now: string,
  since: readonly JointEvent[] | null = null,
): Advance {
  if (!movesFor(state, seat, now).includes(command.type)) {
    const reason = isRepeat(state, seat, command, now, since)
      ? "already-done"
      : refusalIn(sceneFor(state, seat, now), command.type);
    return { ok: false, reason };
  }
  const decision = decide(state, seat, command, now);
  if (typeof decision === "string") {
    return { ok: false, reason: isRepeat(state, seat, command, now, since) ? "already-done" : decision };
  }
  const { state: next, joint } = goThrough(record(state, seat, decision, now), now);
  return { ok: true, state: next, joint: [...decision.joint, ...joint], mine: decision.mine };
}
