import * as fc from "fast-check";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { stepIds } from "@/lib/domain/protocol/protocol.ts";
import { type CoachDecision, coachDecisions } from "@/lib/domain/repair/advance-coach.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import type { JointEvent, PrivateEvent } from "@/lib/domain/repair/event.ts";
import { day, hour, minute, plus } from "@/lib/domain/repair/instant.ts";
import { otherSeat, type Seat } from "@/lib/domain/repair/seat.ts";
import { RepairPlay, shareId } from "./repair-play.ts";

/** One step of a random trace. What it comes to depends on where the repair is by then. */
export interface Act {
  who: Seat | "coach";
  /** Milliseconds that pass before it. */
  after: number;
  /** Picks a move out of those the person has, or any command at all. */
  pick: number;
  lawful: boolean;
  payload: number;
  /** Sent twice, as a phone on a bad line does. */
  twice: boolean;
}

/** What was recorded, in the order in which it was, across all streams. */
export type LogEntry = { at: string } & (
  | { stream: "joint"; by: Seat | "coach"; event: JointEvent }
  | { stream: Seat; by: Seat; event: PrivateEvent }
  | { stream: "coach"; by: "coach"; event: { type: CoachDecision } }
);

const steps = [0, 0, 0, 0, 0, 1000, 40_000, 3 * minute, 3 * minute, 21 * minute, 31 * minute, 5 * hour, day];

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.oneof(
    { weight: 30, arbitrary: fc.constant<Seat>("a") },
    { weight: 30, arbitrary: fc.constant<Seat>("b") },
    { weight: 1, arbitrary: fc.constant("coach" as const) },
  ),
  after: fc.constantFrom(...steps),
  pick: fc.nat(),
  lawful: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  payload: fc.nat(),
  twice: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** A trace of acts by both partners and their coach, in no order that anyone planned. */
export const trace = (maxLength = 160): fc.Arbitrary<Act[]> => fc.array(act, { minLength: 1, maxLength, size: "max" });

export const commandTypes: readonly Command["type"][] = [
  "begin",
  "rate",
  "finishStep",
  "name",
  "acknowledge",
  "ask",
  "answerYes",
  "answerAnotherTime",
  "notYet",
  "liftNotYet",
  "proposeOrder",
  "agreeOrder",
  "sendShare",
  "withdrawShare",
  "reflect",
  "answerHeard",
  "own",
  "passOwning",
  "saySoftened",
  "reassure",
  "closeReassurance",
  "sayComplete",
  "answerLingering",
  "startRound",
  "takeBreak",
  "goBack",
  "switchRoles",
  "proposeTime",
  "stop",
];

const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error("an empty list has nothing to pick");
  return found;
};

/**
 * Payloads that a command could carry now: those that say what is true, and some that don't. `fresh` is a share id
 * that was never used.
 */
export function commandsOf(type: Command["type"], play: RepairPlay, seat: Seat, fresh: string): Command[] {
  const { now, state } = play;
  const times = [plus(now, 25 * minute), plus(now, 2 * hour), plus(now, 2 * day), plus(now, -hour), null];
  const used = state.joint.shares.map((share) => share.shareId);
  switch (type) {
    case "rate":
      return [3, 2, 4, 1, 5, 6, 9].map((rating) => ({ type, rating, step: "regulate", moment: "before" }));
    case "finishStep":
      return [
        { type, step: "regulate" },
        { type, step: "intent" },
      ];
    case "ask":
    case "startRound":
    case "proposeTime":
      return [...times.map((time) => ({ type, at: time })), { type, at: null }, { type, at: null }];
    case "answerYes":
      return [
        { type, at: state.joint.asking?.at ?? null },
        { type, at: state.joint.asking?.at ?? null },
        { type, at: null },
      ];
    case "answerAnotherTime":
      return times.flatMap((time) => (time === null ? [] : [{ type, at: time }]));
    case "notYet":
      return times.map((until) => ({ type, until }));
    case "proposeOrder":
      return [
        { type, first: seat, idea: "turns" },
        { type, first: otherSeat(seat), idea: "raiser" },
      ];
    case "agreeOrder":
      return [
        { type, first: seat },
        { type, first: otherSeat(seat) },
      ];
    case "sendShare":
      return [{ type, shareId: fresh }, { type, shareId: fresh }, ...used.map((id) => ({ type, shareId: id }))];
    case "withdrawShare":
      return [...used.map((id) => ({ type, shareId: id })), { type, shareId: fresh }];
    case "reflect":
    case "own":
    case "reassure":
      return [
        { type, shareId: null },
        { type, shareId: fresh },
        { type, shareId: used[0] ?? null },
      ];
    case "answerHeard":
      return (["yes", "yes", "partly", "notNow"] as const).map((answer) => ({ type, answer }));
    case "answerLingering":
      return (["nothing", "nothing", "something"] as const).map((answer) => ({ type, answer }));
    case "takeBreak":
      return [null, ...times].map((returnAt) => ({ type, returnAt }));
    case "goBack":
      return stepIds.map((to) => ({ type, to }));
    default:
      return [{ type }];
  }
}

/** Ways of leaving off are rarer in life than in a list of moves; a trace of nothing else would go nowhere. */
const rare: readonly Command["type"][] = ["stop", "goBack", "notYet", "takeBreak", "withdrawShare", "startRound"];

function chooseMove(moves: readonly Command["type"][], pick: number): Command["type"] {
  const often = moves.filter((move) => !rare.includes(move));
  const leave = often.length === 0 || pick % 8 === 0;
  const among = leave ? moves : often;
  return among.length === 0 ? "rate" : at(among, Math.floor(pick / 8));
}

/** Called after each act of a trace, with how things stood before it. */
export type Watch = (step: {
  play: RepairPlay;
  act: Act;
  command: Command | null;
  refused: string | null;
  before: RepairPlay["state"];
}) => void;

/** Plays a trace and returns everything it recorded. */
export function playTrace(
  protocol: Protocol,
  acts: readonly Act[],
  watch: Watch = () => undefined,
): { play: RepairPlay; log: LogEntry[] } {
  const play = new RepairPlay(protocol);
  const log: LogEntry[] = [];
  let sent = 0;
  const keep = (who: Seat | "coach", joint: number, mine: number) => {
    const now = play.now;
    if (who !== "coach") {
      for (const { recordedAt: _, ...event } of play.personal[who].slice(mine)) {
        log.push({ at: now, stream: who, by: who, event: event as PrivateEvent });
      }
    }
    for (const { recordedAt: _, ...event } of play.joint.slice(joint)) {
      log.push({ at: now, stream: "joint", by: who, event: event as JointEvent });
    }
  };
  for (const each of acts) {
    play.now = plus(play.now, each.after);
    const { who } = each;
    for (let time = 0; time < (each.twice ? 2 : 1); time += 1) {
      const before = play.state;
      const joint = play.joint.length;
      if (who === "coach") {
        // Ending ends the trace too, so it is kept for the rarest picks.
        const decision = each.pick % 40 === 0 ? "end" : at(coachDecisions.slice(0, 4), each.pick);
        const refused = play.coach(decision);
        if (refused === null) log.push({ at: play.now, stream: "coach", by: who, event: { type: decision } });
        keep(who, joint, 0);
        watch({ play, act: each, command: null, refused, before });
        continue;
      }
      const mine = play.personal[who].length;
      const type = each.lawful ? chooseMove(play.view(who).moves, each.pick) : at(commandTypes, each.pick);
      const command = at(commandsOf(type, play, who, shareId(sent)), each.payload);
      const refused = play.try(who, command);
      sent += 1;
      keep(who, joint, mine);
      watch({ play, act: each, command, refused, before });
    }
  }
  return { play, log };
}
