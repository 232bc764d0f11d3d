import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { addShare, applyTurn, withdrawShare } from "./apply-turn.ts";
import type { JointEvent, Recorded } from "./event.ts";
import { follow } from "./follow.ts";
import { later } from "./instant.ts";
import { countsFrom } from "./promise.ts";
import { isSetDown } from "./quiet.ts";
import { nextRound, rearmFrom, rearmTurn } from "./rearm.ts";
import type { Seat } from "./seat.ts";
import type { JointState } from "./state.ts";
import { groundworkOf, hasStep, isPrivateStep } from "./template.ts";
import { passTimeline } from "./timeline.ts";

function restUntil(joint: JointState, by: Seat | null, returnAt: string): Partial<JointState> {
  const takers = joint.rest?.by ?? [];
  const until = later(joint.rest?.returnAt ?? null, returnAt);
  return {
    rest: { by: by === null || takers.includes(by) ? takers : [...takers, by], returnAt: until },
  };
}

/** An agreed time. Once the talk has begun, or rests, coming back to it asks for a check-in, as after a break. */
function agree(protocol: Protocol, joint: JointState, at: string): Partial<JointState> {
  if (!joint.asking) return {};
  // A yes to "now" while they rest is a time like any other: it ends the waiting, and asks both to check in.
  const agreedAt = joint.asking.at ?? (joint.rest ? at : null);
  const agreed = { asking: { ...joint.asking, at: agreedAt, agreed: true }, consented: true };
  if (joint.rest) return agreed;
  if (joint.place !== "groundwork") return { ...agreed, rest: { by: [], returnAt: at } };
  return hasStep(protocol, "ask") ? { ...agreed, timeline: passTimeline(joint, "ask", at) } : agreed;
}

/** Back from a rest. A question still open in the groundwork stays open. */
function resume(joint: JointState, at: string): Partial<JointState> {
  const open = joint.place === "groundwork" && joint.asking?.agreed === false;
  return { rest: null, freshFrom: countsFrom(joint, at), asking: open ? joint.asking : null };
}

function notYet(joint: JointState, event: Recorded<JointEvent> & { type: "notYet" }): Partial<JointState> {
  const rests = joint.place === "groundwork" ? {} : restUntil(joint, null, event.until ?? event.recordedAt);
  return {
    ...rests,
    notYet: { ...joint.notYet, [event.by]: { until: event.until } },
    freshFrom: later(joint.freshFrom, event.until ?? event.recordedAt),
    // The question was answered; asking again is a new question.
    asking: null,
    consented: joint.place === "groundwork" ? false : joint.consented,
  };
}

function liftNotYet(joint: JointState, event: Recorded<JointEvent> & { type: "notYetLifted" }): Partial<JointState> {
  const rests = joint.rest ? restUntil(joint, null, event.recordedAt) : {};
  return {
    ...rests,
    notYet: { ...joint.notYet, [event.by]: null },
    freshFrom: later(joint.freshFrom, event.recordedAt),
  };
}

function openOrder(protocol: Protocol, joint: JointState, at: string): Partial<JointState> {
  const passed = groundworkOf(protocol).filter((step) => isPrivateStep(step.id));
  const timeline = passed.map((step) => ({ step: step.id, round: joint.round, turn: null, at }));
  return { place: "order", asking: null, timeline: [...joint.timeline, ...timeline] };
}

function fold(protocol: Protocol, joint: JointState, event: Recorded<JointEvent>): Partial<JointState> {
  switch (event.type) {
    case "named":
      return { namedBy: event.by };
    case "acknowledged":
      return { acknowledged: true, timeline: passTimeline(joint, "notice", event.recordedAt) };
    case "asked":
    case "timeProposed":
      return { asking: { by: event.by, at: event.at, agreed: false } };
    case "answered":
      if (event.answer === "anotherTime") return { asking: { by: event.by, at: event.at, agreed: false } };
      return agree(protocol, joint, event.recordedAt);
    case "notYet":
      return notYet(joint, event);
    case "notYetLifted":
      return liftNotYet(joint, event);
    case "orderOpened":
      return openOrder(protocol, joint, event.recordedAt);
    case "orderProposed":
      return { proposal: { by: event.by, first: event.first, idea: event.idea } };
    case "orderAgreed":
      return { first: event.first, speaker: event.first };
    case "shareSent":
    case "reflected":
    case "heard":
    case "owned":
    case "owningPassed":
    case "rolesSwitched":
      return applyTurn(protocol, joint, event);
    case "shareWithdrawn":
      return withdrawShare(joint, event.shareId);
    case "softened":
      return { softened: { ...joint.softened, [event.by]: true } };
    case "reassured":
      return {
        ...addShare(joint, event.by, "reassure", event.shareId),
        reassured: { ...joint.reassured, [event.by]: true },
      };
    case "reassuranceClosed":
      return { reassured: { ...joint.reassured, [event.by]: true } };
    case "completeSaid":
      return { complete: { ...joint.complete, [event.by]: true } };
    case "lingeringAnswered":
      return { lingering: { ...joint.lingering, [event.by]: event.answer } };
    case "completed":
      return { completed: true, timeline: passTimeline(joint, "reconnect", event.recordedAt) };
    case "roundStarted":
      return nextRound(protocol, joint, event.by, event.at);
    case "breakBegan":
    case "breakExtended":
      return restUntil(joint, event.by, event.returnAt);
    case "resumed":
      return resume(joint, event.recordedAt);
    case "wentBack":
      return rearmTurn(joint, event.to) ?? rearmFrom(protocol, joint, event.to);
    case "stopped":
      return { stopped: event.by };
  }
}

/** One more event of the joint log. */
export function applyJoint(protocol: Protocol, joint: JointState, event: Recorded<JointEvent>): JointState {
  const { recordedAt, ...act } = event;
  const by = "by" in act ? act.by : null;
  // What was set down is taken up by both: words can be taken back from it, and it stays where it is.
  const staysSetDown = act.type === "shareWithdrawn" && isSetDown(joint, recordedAt);
  const next = {
    ...joint,
    ...fold(protocol, joint, event),
    version: joint.version + 1,
    lastAt: staysSetDown ? joint.lastAt : recordedAt,
    lastAct: by ? { ...joint.lastAct, [by]: act } : joint.lastAct,
  };
  return follow(protocol, next, recordedAt);
}
