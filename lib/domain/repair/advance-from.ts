import { type Advance, advance } from "./advance.ts";
import type { Command } from "./command.ts";
import type { JointEvent } from "./event.ts";
import type { RefusalReason } from "./refusal.ts";
import { isRepeat } from "./repeat.ts";
import type { Seat } from "./seat.ts";
import type { RepairState } from "./state.ts";

type Kind = JointEvent["type"];

/** The ground shifts under whatever is said within a round. */
const anyRound: readonly Kind[] = ["roundStarted", "wentBack", "completed"];
const anyTurn: readonly Kind[] = [...anyRound, "rolesSwitched", "shareSent", "shareWithdrawn", "reflected", "heard"];
const anyTime: readonly Kind[] = [...anyRound, "asked", "answered", "timeProposed"];

/**
 * For each command, the joint events that change what it would mean: a yes to one asking is not a yes to the next. What
 * rests, stops, takes back or is one's own alone means the same whatever went before, and is left out.
 */
const changesMeaning: Partial<Record<Command["type"], readonly Kind[]>> = {
  name: anyRound,
  acknowledge: anyRound,
  ask: anyTime,
  answerYes: anyTime,
  answerAnotherTime: anyTime,
  proposeTime: anyTime,
  proposeOrder: [...anyRound, "orderProposed"],
  agreeOrder: [...anyRound, "orderProposed"],
  sendShare: anyTurn,
  reflect: anyTurn,
  answerHeard: anyTurn,
  own: anyTurn,
  passOwning: anyTurn,
  switchRoles: anyTurn,
  saySoftened: anyRound,
  reassure: anyRound,
  closeReassurance: anyRound,
  sayComplete: anyRound,
  answerLingering: anyRound,
  startRound: anyRound,
  goBack: anyRound,
};

/** Refusals that say no more than "not here": to somebody whose page was behind, it had moved on. */
const merelyElsewhere: readonly RefusalReason[] = ["not-ready", "not-your-turn"];

/**
 * As `advance`, for a command decided on an older page. `since`: the joint events that the page didn't show yet, or null
 * where that isn't known. It is taken if it is still lawful and still means what it meant; otherwise the refusal says
 * that things moved on. What the other did alone is in no joint event, so it never makes anything stale.
 */
export function advanceFrom(
  since: readonly JointEvent[] | null,
  state: RepairState,
  seat: Seat,
  command: Command,
  now: string,
): Advance {
  if (since === null || since.length === 0) return advance(state, seat, command, now, since);
  if (since.some((event) => changesMeaning[command.type]?.includes(event.type))) {
    return { ok: false, reason: isRepeat(state, seat, command, now, since) ? "already-done" : "moved-on" };
  }
  const advanced = advance(state, seat, command, now, since);
  return advanced.ok || !merelyElsewhere.includes(advanced.reason) ? advanced : { ok: false, reason: "moved-on" };
}
