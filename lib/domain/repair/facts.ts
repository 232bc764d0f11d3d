import { type Facts, type Guard, holds } from "@/lib/domain/protocol/guard.ts";
import type { Protocol, StepId } from "@/lib/domain/protocol/protocol.ts";
import { isBefore } from "./instant.ts";
import type { Seat } from "./seat.ts";
import { freshTurn, type JointState } from "./state.ts";
import { stepOf } from "./template.ts";

/** Whether a "not yet" stands: until its time, or until its author lifts it. */
export const stillStands = (notYet: { until: string | null } | null, now: string): boolean =>
  notYet !== null && (notYet.until === null || isBefore(now, notYet.until));

/** Whether a "not yet" of this seat stands in this repair. */
export const notYetStands = (joint: JointState, seat: Seat, now: string): boolean =>
  stillStands(joint.notYet[seat], now);

/** Whether a "not yet" of either stands in this repair. */
export const anyNotYet = (joint: JointState, now: string): boolean =>
  notYetStands(joint, "a", now) || notYetStands(joint, "b", now);

const count = (either: Record<Seat, unknown>): number => Number(Boolean(either.a)) + Number(Boolean(either.b));

function askingFact(joint: JointState, now: string): string {
  if (anyNotYet(joint, now)) return "notYet";
  if (joint.consented) return "yes";
  return joint.asking ? "asked" : "none";
}

/**
 * The facts that a template's guards may ask about. `readyBoth` is the only one that private ratings decide; it is
 * false unless the caller, at the one gate that needs it, says otherwise.
 */
export function factsOf(joint: JointState, now: string, readyBoth = false): Facts {
  const turn = joint.speaker ? joint.turns[joint.speaker] : freshTurn;
  return {
    named: joint.acknowledged,
    asking: askingFact(joint, now),
    readyBoth,
    orderAgreed: joint.first !== null,
    shareSent: turn.shareId !== null,
    reflected: turn.reflected !== null,
    heard: turn.heard,
    owning: turn.owning,
    turnsDone: Number(joint.turns.a.done) + Number(joint.turns.b.done),
    softened: count(joint.softened),
    reassuranceClosed: count(joint.reassured),
    complete: count(joint.complete),
    lingering: count(joint.lingering),
  };
}

const guardHolds = (guard: Guard | undefined, facts: Facts): boolean => guard === undefined || holds(guard, facts);

export const enters = (protocol: Protocol, id: StepId, facts: Facts): boolean =>
  guardHolds(stepOf(protocol, id)?.enter, facts);

export const exits = (protocol: Protocol, id: StepId, facts: Facts): boolean =>
  guardHolds(stepOf(protocol, id)?.exit, facts);
