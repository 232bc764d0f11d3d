import type { Command } from "./command.ts";
import type { JointEvent } from "./event.ts";
import { anyNotYet } from "./facts.ts";
import { isBefore, millis } from "./instant.ts";
import { hasFinished } from "./readiness.ts";
import type { Seat } from "./seat.ts";
import { isRevealed, type RepairState } from "./state.ts";

/** The event that each joint command leaves behind. */
const eventOf: Partial<Record<Command["type"], JointEvent["type"]>> = {
  name: "named",
  acknowledge: "acknowledged",
  ask: "asked",
  answerYes: "answered",
  answerAnotherTime: "answered",
  notYet: "notYet",
  liftNotYet: "notYetLifted",
  proposeOrder: "orderProposed",
  agreeOrder: "orderAgreed",
  reflect: "reflected",
  answerHeard: "heard",
  own: "owned",
  passOwning: "owningPassed",
  saySoftened: "softened",
  reassure: "reassured",
  closeReassurance: "reassuranceClosed",
  sayComplete: "completeSaid",
  answerLingering: "lingeringAnswered",
  startRound: "roundStarted",
  goBack: "wentBack",
  switchRoles: "rolesSwitched",
  proposeTime: "timeProposed",
  stop: "stopped",
};

const times = ["at", "until"];

function sameValue(key: string, one: unknown, other: unknown): boolean {
  if (!times.includes(key) || typeof one !== "string" || typeof other !== "string") return one === other;
  return millis(one) === millis(other);
}

/** Whether an act says what the command says, field by field. */
function says(act: JointEvent, command: Command): boolean {
  if (act.type !== eventOf[command.type]) return false;
  if (act.type === "answered" && (act.answer === "yes") !== (command.type === "answerYes")) return false;
  const left = new Map<string, unknown>(Object.entries(act));
  return Object.entries(command).every(
    ([key, value]) => key === "type" || !left.has(key) || sameValue(key, value, left.get(key)),
  );
}

/** What their page showed as done can't be what they do again: it offered them this anew. */
function saidLast(state: RepairState, seat: Seat, command: Command, since: readonly JointEvent[] | null): boolean {
  const act = state.joint.lastAct[seat];
  if (act === null || !says(act, command)) return false;
  return since === null || since.some((event) => "by" in event && event.by === seat && says(event, command));
}

/** Whether they are in a break of their own that is at least as long as the one they ask for. */
export function restsAsLong(
  { joint: { rest } }: RepairState,
  seat: Seat,
  returnAt: string | null,
  now: string,
): boolean {
  if (!rest?.by.includes(seat) || !isBefore(now, rest.returnAt)) return false;
  return returnAt === null || millis(returnAt) <= millis(rest.returnAt);
}

/**
 * Whether this person has done exactly this already, so that saying it again changes nothing. `since`: the joint events
 * that their page didn't show yet, where that is known.
 */
export function isRepeat(
  state: RepairState,
  seat: Seat,
  command: Command,
  now: string,
  since: readonly JointEvent[] | null = null,
): boolean {
  const personal = state.personal[seat];
  switch (command.type) {
    case "begin":
      return personal.begun || isRevealed(state);
    case "finishStep":
      return hasFinished(state, seat, command.step);
    case "takeBreak":
      return restsAsLong(state, seat, command.returnAt, now);
    case "sendShare":
      return state.joint.shares.some((share) => share.shareId === command.shareId && share.by === seat);
    case "withdrawShare":
      return state.joint.shares.some((s) => s.shareId === command.shareId && s.by === seat && s.withdrawn);
    case "ask":
    case "proposeTime":
      // What was answered with a "not yet" is no longer asked.
      return !anyNotYet(state.joint, now) && saidLast(state, seat, command, since);
    default: {
      if (command.type === "stop" && !isRevealed(state)) return personal.setAside;
      return saidLast(state, seat, command, since);
    }
  }
}
