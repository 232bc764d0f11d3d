import type { JointEvent } from "./event.ts";
import { anyNotYet, enters, exits, factsOf } from "./facts.ts";
import { isBefore } from "./instant.ts";
import { returnTime } from "./promise.ts";
import { isSetDown } from "./quiet.ts";
import { groundworkDone, readyBoth } from "./readiness.ts";
import { isOpen, isRevealed, type RepairState } from "./state.ts";
import { groundworkOf } from "./template.ts";

/** Joint work is cleared, underway, and no "not yet" stands over it. */
function isUnderway(state: RepairState, now: string): boolean {
  const { joint } = state;
  const over = joint.stopped !== null || joint.completed;
  return isRevealed(state) && isOpen(state) && !over && !anyNotYet(joint, now);
}

function mayResume(state: RepairState, now: string): boolean {
  const returnAt = returnTime(state.joint);
  return returnAt !== null && !isBefore(now, returnAt) && readyBoth(state, now);
}

/** Both have done their groundwork, nothing is left to answer, the agreed time has come, and both are ready. */
function mayOpenOrder(state: RepairState, now: string): boolean {
  const { joint, protocol } = state;
  if (joint.place !== "groundwork") return false;
  if (!groundworkDone(state, "a") || !groundworkDone(state, "b")) return false;
  if (joint.asking && (!joint.asking.agreed || (joint.asking.at && isBefore(now, joint.asking.at)))) return false;
  const facts = factsOf(joint, now, readyBoth(state, now));
  return groundworkOf(protocol).every((s) => exits(protocol, s.id, facts)) && enters(protocol, "order", facts);
}

/** Both feel complete and both answered what may linger, with nothing left over. */
function mayComplete(state: RepairState, now: string): boolean {
  const { joint, protocol } = state;
  const { lingering } = joint;
  const nothingLingers = lingering.a === "nothing" && lingering.b === "nothing";
  return joint.place === "reconnect" && nothingLingers && exits(protocol, "reconnect", factsOf(joint, now));
}

/** The gate that stands open now and that nobody has gone through yet, if any. The only place where ratings decide. */
export function openingFor(state: RepairState, now: string): JointEvent | null {
  if (!isUnderway(state, now)) return null;
  if (state.joint.rest) return mayResume(state, now) ? { type: "resumed" } : null;
  if (isSetDown(state.joint, now)) return null;
  if (mayOpenOrder(state, now)) return { type: "orderOpened" };
  return mayComplete(state, now) ? { type: "completed" } : null;
}
