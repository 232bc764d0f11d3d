import * as fc from "fast-check";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { type CoachDecision, coachDecisions } from "@/lib/domain/repair/advance-coach.ts";
import type { Command } from "@/lib/domain/repair/command.ts";
import { day, hour, minute, plus } from "@/lib/domain/repair/instant.ts";
import type { RefusalReason } from "@/lib/domain/repair/refusal.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { RepairState } from "@/lib/domain/repair/state.ts";
import { commandsOf, commandTypes } from "./repair-commands.ts";
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
  /** After how many further acts each copy of it arrives: a phone on a bad line sends late, twice, or both. */
  arrives: readonly number[];
}

const steps = [0, 0, 0, 0, 0, 1000, 40_000, 3 * minute, 3 * minute, 21 * minute, 31 * minute, 5 * hour, day];
const pauses = fc.oneof(
  { weight: 199, arbitrary: fc.constantFrom(...steps) },
  { weight: 1, arbitrary: fc.constant(15 * day) },
);
const arrivals = [[0], [0], [0], [0], [0], [0], [0], [0, 0], [1], [4], [0, 3], [2, 2], [0, 1, 6]];

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.oneof(
    { weight: 30, arbitrary: fc.constant<Seat>("a") },
    { weight: 30, arbitrary: fc.constant<Seat>("b") },
    { weight: 1, arbitrary: fc.constant("coach" as const) },
  ),
  after: pauses,
  pick: fc.nat(),
  lawful: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  payload: fc.nat(),
  arrives: fc.constantFrom(...arrivals),
});

/** Where a trace starts from, so that the late steps are tried as hard as the early ones. */
const prefixes = {
  nothing: (play: RepairPlay) => play,
  order: (play: RepairPlay) => play.toOrder(),
  speak: (play: RepairPlay) => play.toOrder().toSpeak(),
  turn2: (play: RepairPlay) => play.toOrder().toSpeak("b").turn("b", "passOwning"),
  reassure: (play: RepairPlay) => play.toReassure({ a: "own", b: "passOwning" }),
  reconnect: (play: RepairPlay) => play.toReconnect(),
  complete: (play: RepairPlay) => play.toComplete(),
} satisfies Record<string, (play: RepairPlay) => RepairPlay>;

export interface Trace {
  /** Joint work was not opened yet, or was from the beginning. */
  gate: "closed" | "clear";
  /** The coach's own limit, or the template's. */
  pauseAbove: 4 | 5 | null;
  from: keyof typeof prefixes;
  acts: readonly Act[];
}

/** A trace of acts by both partners and their coach, in no order that anyone planned. */
export const trace = (maxLength = 100): fc.Arbitrary<Trace> =>
  fc.record({
    gate: fc.constantFrom("clear" as const, "clear" as const, "clear" as const, "closed" as const),
    pauseAbove: fc.constantFrom(null, null, 4 as const, 5 as const),
    from: fc.constantFrom<keyof typeof prefixes>(
      "nothing",
      "nothing",
      "order",
      "speak",
      "speak",
      "turn2",
      "reassure",
      "reassure",
      "reconnect",
      "complete",
    ),
    acts: fc.array(act, { minLength: 1, maxLength, size: "max" }),
  });

const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error("an empty list has nothing to pick");
  return found;
};

/** Ways of leaving off are rarer in life than in a list of moves; a trace of nothing else would go nowhere. */
const asides: readonly Command["type"][] = ["goBack", "notYet", "takeBreak", "withdrawShare", "startRound"];

function chooseMove(moves: readonly Command["type"][], pick: number): Command["type"] {
  const chance = pick % 100;
  const rest = Math.floor(pick / 100);
  if (chance === 0 && moves.includes("stop")) return "stop";
  const aside = moves.filter((move) => asides.includes(move));
  if (chance <= 8 && aside.length > 0) return at(aside, rest);
  const on = moves.filter((move) => move !== "rate" && move !== "stop" && !asides.includes(move));
  if (chance <= 65 && on.length > 0) return at(on, rest);
  return moves.includes("rate") || moves.length === 0 ? "rate" : at(moves, rest);
}

function chooseDecision(pick: number): CoachDecision {
  // Ending ends the trace too, so it is kept for the rarest picks.
  if (pick % 60 === 0) return "end";
  return at(coachDecisions.slice(0, 4), pick);
}

/** Called after each act of a trace, with how things stood before it. */
export type Watch = (step: {
  play: RepairPlay;
  who: Seat | "coach";
  command: Command | null;
  refused: RefusalReason | null;
  before: RepairState;
}) => void;

/** A repair as a trace finds it: under its setting, and as far along as it starts from. */
function beginning(protocol: Protocol, { gate, pauseAbove, from }: Trace): RepairPlay {
  const limit = pauseAbove === null ? {} : { pauseAbove };
  const play = new RepairPlay(protocol, { ...limit, jointWork: gate, opened: gate === "clear" });
  if (from !== "nothing") play.coach("clear");
  return prefixes[from](play);
}

/** Plays a trace to its end, and what is still on its way after that. */
export function playTrace(protocol: Protocol, trace: Trace, watch: Watch = () => undefined): RepairPlay {
  const play = beginning(protocol, trace);
  let onTheWay: { who: Seat; command: Command; due: number }[] = [];
  const deliver = (until: number) => {
    const arrived = onTheWay.filter(({ due }) => due <= until);
    onTheWay = onTheWay.filter(({ due }) => due > until);
    for (const { who, command } of arrived) {
      const before = play.state;
      watch({ play, who, command, refused: play.try(who, command), before });
    }
  };
  for (const [index, { who, after, pick, lawful, payload, arrives }] of trace.acts.entries()) {
    play.now = plus(play.now, after);
    if (who === "coach") {
      const before = play.state;
      watch({ play, who, command: null, refused: play.coach(chooseDecision(pick)), before });
    } else {
      const type = lawful ? chooseMove(play.view(who).moves, pick) : at(commandTypes, pick);
      const command = at(commandsOf(type, play, who, shareId(1000 + index)), payload);
      onTheWay.push(...arrives.map((later) => ({ who, command, due: index + later })));
    }
    deliver(index);
  }
  deliver(Number.POSITIVE_INFINITY);
  return play;
}
