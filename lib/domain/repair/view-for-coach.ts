import { anyNotYet } from "./facts.ts";
import { isBefore, millis } from "./instant.ts";
import { agreedTime, returnTime } from "./promise.ts";
import { isSetDown } from "./quiet.ts";
import { waitsAfter } from "./scene.ts";
import { isRevealed, type JointState, type RepairState } from "./state.ts";
import { jointStep } from "./step-of-scene.ts";
import { turnNumber } from "./timeline.ts";
import type { CoachRepairView } from "./view.ts";

/** Whether one of them reached out, and the other has yet to answer. */
const isAsked = ({ namedBy, acknowledged, asking }: JointState): boolean =>
  (namedBy !== null && !acknowledged) || asking?.agreed === false;

function restState(state: RepairState, now: string): CoachRepairView["state"] {
  const agreedAt = agreedTime(state.joint);
  const returnAt = returnTime(state.joint);
  if (agreedAt !== null && isBefore(now, agreedAt)) return "planned";
  if (returnAt === null) return isAsked(state.joint) ? "asked" : "underway";
  return millis(now) - millis(returnAt) < waitsAfter ? "onBreak" : "waiting";
}

function stateOf(state: RepairState, now: string): CoachRepairView["state"] {
  const { joint, setting } = state;
  if (setting.jointWork === "ended") return "ended";
  // What came to its end under a hold came to its end: nothing of it is left to hold.
  if (joint.stopped) return "stopped";
  if (joint.completed) return "complete";
  if (setting.jointWork === "held" || setting.jointWork === "worded") return "held";
  if (anyNotYet(joint, now)) return "notYet";
  return isSetDown(state.joint, now) ? "setDown" : restState(state, now);
}

/** What the couple's coach sees of a repair: joint facts only, and nothing before one partner showed it to the other. */
export function viewForCoach(state: RepairState, now: string): CoachRepairView | null {
  if (!isRevealed(state)) return null;
  const { joint } = state;
  const inTurn = joint.place === "speak" || joint.place === "listen" || joint.place === "own";
  return {
    round: joint.round,
    turn: inTurn ? turnNumber(joint) : null,
    step: jointStep(state),
    state: stateOf(state, now),
    timeline: joint.timeline,
  };
}
