import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import type { Command } from "./command.ts";
import type { JointEvent, PrivateEvent } from "./event.ts";
import { notYetStands } from "./facts.ts";
import { day, hour, inUtc, isBefore, millis, minute, plus } from "./instant.ts";
import { movesFor } from "./moves.ts";
import { counts, limitOf } from "./readiness.ts";
import type { RefusalReason } from "./refusal.ts";
import { restsAsLong } from "./repeat.ts";
import { sceneFor } from "./scene.ts";
import type { Seat } from "./seat.ts";
import { isRevealed, type Place, type RepairState } from "./state.ts";
import { stepOf } from "./template.ts";

/** What a lawful command comes to: events for the joint log, events for the actor's own stream. */
export interface Decision {
  joint: JointEvent[];
  mine: PrivateEvent[];
}

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;
type Answer = Decision | RefusalReason;

const jointly = (...joint: JointEvent[]): Decision => ({ joint, mine: [] });
const privately = (...mine: PrivateEvent[]): Decision => ({ joint: [], mine });

/** How far a clock on a phone may be off before a time it names is called past, early or late. */
const grace = minute;
/** The furthest a time can be agreed, or a "not yet" can last. */
const horizon = 60 * day;
/** The same rating again within this is a repeat. */
const repeatWithin = minute;

const midTurn: readonly Place[] = ["speak", "listen", "own"];

/** A time named for the joint work: null for now, or a time ahead and not too far. */
function namedTime(at: string | null, now: string): { at: string | null } | RefusalReason {
  if (at === null) return { at };
  if (millis(at) < millis(now) - grace) return "in-the-past";
  if (millis(at) > millis(now) + horizon) return "too-late";
  return { at: inUtc(at) };
}

/** Turns a named time into an event, or passes the refusal on. */
function atTime(at: string | null, now: string, event: (at: string | null) => JointEvent): Answer {
  const named = namedTime(at, now);
  return typeof named === "string" ? named : jointly(event(named.at));
}

const sameInstant = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : millis(one) === millis(other);

function rate(state: RepairState, seat: Seat, command: Of<"rate">, now: string): Answer {
  const { rating, step, moment } = command;
  if (!stepOf(state.protocol, step)) return "not-offered";
  const last = state.personal[seat].rating;
  const same = last !== null && last.rating === rating && last.step === step && last.moment === moment;
  const soon = last !== null && millis(now) - millis(last.at) < repeatWithin;
  if (last && same && soon && counts(state, last.at, now) === counts(state, now, now)) return "already-done";
  // Only where they could take a break by choice: what began it is theirs alone to know.
  const mustRest =
    state.protocol.policy.midTurn === "require" &&
    midTurn.includes(state.joint.place) &&
    state.joint.rest === null &&
    movesFor(state, seat, now).includes("takeBreak") &&
    rating > limitOf(state);
  return {
    joint: mustRest
      ? [{ type: "breakBegan", by: seat, returnAt: plus(now, state.protocol.policy.breakMinutes * minute) }]
      : [],
    mine: [{ type: "rated", rating, step, moment }],
  };
}

function finishStep(state: RepairState, seat: Seat, command: Of<"finishStep">, now: string): Answer {
  const scene = sceneFor(state, seat, now);
  if (scene.kind !== "private" || scene.step !== command.step) return "moved-on";
  return privately({ type: "stepFinished", step: command.step, after: state.joint.version });
}

/** A break is at least the template's length by the server's clock, and promises a return within its hours. */
function takeBreak(state: RepairState, seat: Seat, command: Of<"takeBreak">, now: string): Answer {
  const { breakMinutes, returnWithinHours } = state.protocol.policy;
  const soonest = plus(now, breakMinutes * minute);
  const latest = plus(now, returnWithinHours * hour);
  const wanted = command.returnAt === null ? soonest : inUtc(command.returnAt);
  const { rest } = state.joint;
  if (restsAsLong(state, seat, command.returnAt, now)) return "already-done";
  if (millis(wanted) < millis(now) - grace) return "in-the-past";
  if (millis(wanted) < millis(soonest) - grace) return "too-soon";
  if (millis(wanted) > millis(latest) + grace) return "too-late";
  const within = isBefore(wanted, soonest) ? soonest : isBefore(latest, wanted) ? latest : wanted;
  if (!rest) return jointly({ type: "breakBegan", by: seat, returnAt: within });
  const returnAt = isBefore(within, rest.returnAt) ? rest.returnAt : within;
  return jointly({ type: "breakExtended", by: seat, returnAt });
}

function notYet(state: RepairState, seat: Seat, command: Of<"notYet">, now: string): Answer {
  const until = command.until === null ? null : inUtc(command.until);
  if (until !== null && !isBefore(now, until)) return "in-the-past";
  if (until !== null && millis(until) > millis(now) + horizon) return "too-late";
  const standing = notYetStands(state.joint, seat, now) ? state.joint.notYet[seat]?.until : null;
  // It is final until its time: it can be put off, not brought forward.
  if (standing && (until === null || !isBefore(standing, until))) {
    return sameInstant(standing, until) ? "already-done" : "not-yet";
  }
  return jointly({ type: "notYet", by: seat, until });
}

/** Words are sent once, under an id of their own, by the one who wrote them. */
function sending(state: RepairState, shareId: string | null, event: JointEvent): Answer {
  const known = shareId !== null && state.joint.shares.some((share) => share.shareId === shareId);
  return known ? "moved-on" : jointly(event);
}

function withdrawShare(state: RepairState, seat: Seat, shareId: string): Answer {
  const share = state.joint.shares.find((sent) => sent.shareId === shareId && sent.by === seat);
  if (!share) return "not-yours";
  return share.withdrawn ? "already-done" : jointly({ type: "shareWithdrawn", by: seat, shareId });
}

function goBack(state: RepairState, seat: Seat, to: StepId): Answer {
  const ids = state.protocol.steps.map((step) => step.id);
  const target = ids.indexOf(to);
  if (target < 0) return "not-offered";
  const { place } = state.joint;
  return place !== "groundwork" && target < ids.indexOf(place)
    ? jointly({ type: "wentBack", by: seat, to })
    : "moved-on";
}

/** What a command that the scene allows comes to. What it says is still checked; whether it may be said was before. */
export function decide(state: RepairState, by: Seat, command: Command, now: string): Answer {
  const { joint } = state;
  switch (command.type) {
    case "begin":
      return privately({ type: "began" });
    case "rate":
      return rate(state, by, command, now);
    case "finishStep":
      return finishStep(state, by, command, now);
    case "name":
      return jointly({ type: "named", by });
    case "acknowledge":
      return jointly({ type: "acknowledged", by });
    case "ask":
      return atTime(command.at, now, (at) => ({ type: "asked", by, at }));
    case "answerYes":
      if (!joint.asking || !sameInstant(joint.asking.at, command.at)) return "moved-on";
      return jointly({ type: "answered", by, answer: "yes" });
    case "answerAnotherTime":
      return atTime(command.at, now, (at) => ({ type: "answered", by, answer: "anotherTime", at: at ?? now }));
    case "notYet":
      return notYet(state, by, command, now);
    case "liftNotYet":
      return jointly({ type: "notYetLifted", by });
    case "proposeOrder": {
      const { first, idea } = command;
      if (!state.protocol.policy.order.includes(idea)) return "not-offered";
      const same = joint.proposal?.by === by && joint.proposal.first === first && joint.proposal.idea === idea;
      return same ? "already-done" : jointly({ type: "orderProposed", by, first, idea });
    }
    case "agreeOrder":
      if (joint.proposal?.first !== command.first) return "moved-on";
      return jointly({ type: "orderAgreed", by, first: command.first });
    case "sendShare":
      return sending(state, command.shareId, { type: "shareSent", by, step: "speak", shareId: command.shareId });
    case "withdrawShare":
      return withdrawShare(state, by, command.shareId);
    case "reflect":
      return sending(state, command.shareId, { type: "reflected", by, shareId: command.shareId });
    case "answerHeard":
      return jointly({ type: "heard", by, answer: command.answer });
    case "own":
      return sending(state, command.shareId, { type: "owned", by, shareId: command.shareId });
    case "passOwning":
      return jointly({ type: "owningPassed", by });
    case "saySoftened":
      return jointly({ type: "softened", by });
    case "reassure":
      return sending(state, command.shareId, { type: "reassured", by, shareId: command.shareId });
    case "closeReassurance":
      return jointly({ type: "reassuranceClosed", by });
    case "sayComplete":
      return jointly({ type: "completeSaid", by });
    case "answerLingering":
      if (joint.lingering[by] === command.answer) return "already-done";
      return jointly({ type: "lingeringAnswered", by, answer: command.answer });
    case "startRound":
      return atTime(command.at, now, (at) => ({ type: "roundStarted", by, at }));
    case "takeBreak":
      return takeBreak(state, by, command, now);
    case "goBack":
      return goBack(state, by, command.to);
    case "switchRoles":
      return jointly({ type: "rolesSwitched", by });
    case "proposeTime":
      return atTime(command.at, now, (at) => ({ type: "timeProposed", by, at }));
    case "stop":
      return isRevealed(state) ? jointly({ type: "stopped", by }) : privately({ type: "setAside" });
  }
}
