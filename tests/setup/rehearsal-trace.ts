import * as fc from "fast-check";
import type { RehearsalCommand } from "@/lib/domain/rehearsal/command.ts";
import { tipOf } from "@/lib/domain/rehearsal/conversation.ts";
import { rehearsalMoves } from "@/lib/domain/rehearsal/moves.ts";
import type { RehearsalRefusal } from "@/lib/domain/rehearsal/refusal.ts";
import type { RehearsalSetting } from "@/lib/domain/rehearsal/setting.ts";
import type { RehearsalState } from "@/lib/domain/rehearsal/state.ts";
import { day, hour, minute, plus } from "@/lib/domain/repair/instant.ts";
import { rehearsalCommandsOf, rehearsalCommandTypes } from "./rehearsal-commands.ts";
import { RehearsalPlay } from "./rehearsal-play.ts";
import { shareId } from "./repair-play.ts";

/** The rooms that traces are played in. */
export const tracedSettings: Readonly<Record<string, Partial<RehearsalSetting>>> = {
  friend: { mode: "friend", coachInvited: true },
  listening: { mode: "friend", coachInvited: false, steps: ["listen", "own"], from: "2026-03-12T18:00:00.000Z" },
  coach: { mode: "coach", coachInvited: true },
  script: { mode: "script", coachInvited: true, personaKey: "somebody", difficulty: 2 },
  model: { mode: "model", coachInvited: false, personaKey: "somebody" },
};

/** Everybody who may turn up; a second of a kind comes in the place of one who left. */
export const people = ["me", "friend", "friend2", "coach", "coach2", "onlooker"] as const;

type Type = RehearsalCommand["type"];

/** One step of a random trace. What it comes to depends on where the rehearsal is by then. */
interface Act {
  who: (typeof people)[number] | "room";
  /** Milliseconds that pass before it; a clock may also be put back. */
  after: number;
  pick: number;
  /** Picked out of what they are offered, as most people do. */
  lawful: boolean;
  payload: number;
  /** After how many further acts each copy of it arrives: a phone on a bad line sends late, twice, or both. */
  arrives: readonly number[];
}

const times = [0, 0, 0, 0, 1000, 40_000, 3 * minute, 21 * minute, 5 * hour, day, 2 * day, -2 * minute];
const arrivals = [[0], [0], [0], [0], [0], [0], [0, 0], [1], [4], [0, 3], [2, 2], [0, 1, 6]];

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.oneof(
    { weight: 12, arbitrary: fc.constant("me" as const) },
    { weight: 7, arbitrary: fc.constant("friend" as const) },
    { weight: 7, arbitrary: fc.constant("coach" as const) },
    { weight: 5, arbitrary: fc.constant("room" as const) },
    { weight: 4, arbitrary: fc.constantFrom("onlooker" as const, "friend2" as const, "coach2" as const) },
  ),
  after: fc.constantFrom(...times),
  pick: fc.nat(),
  lawful: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  payload: fc.nat(),
  arrives: fc.constantFrom(...arrivals),
});

/** Where a trace starts from, so that the late parts are tried as hard as the early ones. */
const prefixes = {
  nothing: (play: RehearsalPlay) => play,
  live: (play: RehearsalPlay) => play.toLive(),
  talking: (play: RehearsalPlay) => play.toLive().talk(3),
  debrief: (play: RehearsalPlay) => play.toLive().talk(2).toDebrief(),
} satisfies Record<string, (play: RehearsalPlay) => RehearsalPlay>;

export interface RehearsalTrace {
  from: keyof typeof prefixes;
  acts: readonly Act[];
}

/** A trace of acts by everybody who may turn up, in no order that anyone planned. */
export const rehearsalTrace = (maxLength = 100): fc.Arbitrary<RehearsalTrace> =>
  fc.record({
    from: fc.constantFrom<keyof typeof prefixes>("nothing", "live", "talking", "talking", "debrief"),
    acts: fc.array(act, { minLength: 1, maxLength, size: "max" }),
  });

const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error("an empty list has nothing to pick");
  return found;
};

/** Ends and departures are rarer in life than in a list of moves; a trace of nothing else would go nowhere. */
const endings: readonly Type[] = ["leave", "letGo", "end", "close"];

function chooseMove(moves: readonly Type[], pick: number): Type {
  const chance = pick % 100;
  const rest = Math.floor(pick / 100);
  const ending = moves.filter((move) => endings.includes(move));
  if (chance < 6 && ending.length > 0) return at(ending, rest);
  if (chance < 50 && moves.includes("say")) return "say";
  if (chance < 60 && moves.includes("resume")) return "resume";
  const on = moves.filter((move) => !endings.includes(move));
  return on.length > 0 ? at(on, rest) : at(rehearsalCommandTypes, rest);
}

/** Called after each act of a trace, with how things stood before it. */
export type RehearsalWatch = (step: {
  play: RehearsalPlay;
  who: Act["who"];
  command: RehearsalCommand | null;
  refused: RehearsalRefusal | null;
  before: RehearsalState;
}) => void;

/** What happens by itself: mostly the script's reply, in time or late; seldom an end from outside. */
function happen(play: RehearsalPlay, { pick, payload }: Act): RehearsalRefusal | null {
  if (pick % 17 === 0) return play.tryAct({ type: "lapse" });
  if (pick % 97 === 0) return play.tryAct({ type: "shut" });
  if (pick % 31 === 0) return play.tryAct({ type: "depart", place: at(people, payload) });
  if (pick % 13 === 0)
    return play.tryAct({ type: "comeBack", from: at(people, payload), to: at(people, payload >> 3) });
  const tip = tipOf(play.state);
  const after = pick % 5 === 0 ? Math.max(0, tip - 1) : tip;
  const lineId = play.setting.mode === "model" ? play.nextLine() : null;
  return play.tryAct({ type: "reply", after, authored: `lines.${pick % 9}`, lineId, guard: pick % 5 });
}

/** Plays a trace to its end, and what is still on its way after that. */
export function playRehearsal(
  setting: Partial<RehearsalSetting>,
  trace: RehearsalTrace,
  watch: RehearsalWatch = () => undefined,
): RehearsalPlay {
  const play = prefixes[trace.from](new RehearsalPlay(setting));
  let onTheWay: { who: Act["who"]; command: RehearsalCommand; due: number }[] = [];
  const deliver = (until: number) => {
    const arrived = onTheWay.filter(({ due }) => due <= until);
    onTheWay = onTheWay.filter(({ due }) => due > until);
    for (const { who, command } of arrived) {
      const before = play.state;
      watch({ play, who, command, refused: play.try(who, command), before });
    }
  };
  for (const [index, each] of trace.acts.entries()) {
    const { who, after, pick, lawful, payload, arrives } = each;
    play.now = plus(play.now, after);
    // What has become so by itself is looked for before anything is done.
    play.tryAct({ type: "lapse" });
    if (who === "room") {
      const before = play.state;
      watch({ play, who, command: null, refused: happen(play, each), before });
    } else {
      const type = lawful
        ? chooseMove(rehearsalMoves(play.state, who, play.now), pick)
        : at(rehearsalCommandTypes, pick);
      const command = at(rehearsalCommandsOf(type, play, shareId(1000 + index)), payload);
      onTheWay.push(...arrives.map((later) => ({ who, command, due: index + later })));
    }
    deliver(index);
  }
  deliver(Number.POSITIVE_INFINITY);
  return play;
}
