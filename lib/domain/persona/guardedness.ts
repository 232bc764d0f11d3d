import type { Difficulty, RehearsalStep } from "../rehearsal/setting.ts";
import type { GuardLevel, Persona } from "./persona.ts";
import { closingMoves, deepMoves, type SpokenMove } from "./spoken-move.ts";

/** How guarded somebody is, and what they remember of what was said. */
export interface Guardedness {
  /** In tenths of a level. */
  guard: number;
  /** The different kinds of openness met since anything last hurt. */
  met: readonly SpokenMove[];
  /** What opened last, and how often in a row by the same means. */
  by: SpokenMove | null;
  times: number;
}

/** How much of what opens a person gets through, in hundredths. */
const pace: Record<Difficulty, number> = { 1: 100, 2: 70, 3: 40 };

/** What a step is there for. Said again it wears less, since the step asks for it again. */
const heartOf: Record<RehearsalStep, SpokenMove> = {
  ask: "question",
  speak: "share",
  listen: "reflection",
  own: "owning",
  reassure: "reassurance",
  reconnect: "reassurance",
};

/** How far one, two and three kinds of openness can bring somebody: no single thing said well opens a person all the way. */
const reach = [14, 7, 0] as const;

const shut = 40;

const isClosing = (move: SpokenMove) => (closingMoves as readonly SpokenMove[]).includes(move);
const isDeep = (move: SpokenMove) => (deepMoves as readonly SpokenMove[]).includes(move);

/** Where the guard stands before anything is said: as this person is, higher or lower with what the rehearser chose. */
export function startGuard({ difficulty: own, guard: { start } }: Persona, chosen: Difficulty): number {
  return Math.min(shut, Math.max(10, start + 7 * (chosen - own)));
}

export function startsAt(persona: Persona, difficulty: Difficulty): Guardedness {
  return { guard: startGuard(persona, difficulty), met: [], by: null, times: 0 };
}

export const levelOf = ({ guard }: Guardedness): GuardLevel => Math.round(guard / 10) as GuardLevel;

/** Whether somebody can take this in yet: warm words come after being met, and questions are for ears that aren't shut. */
function landsOn({ guard, met }: Guardedness, move: SpokenMove): boolean {
  if (move === "reassurance") return met.length > 0;
  return move !== "question" || guard < 25;
}

/** What one thing said does to somebody. Hurt comes whole; openness by and by, and less each time it is only repeated. */
export function hear(
  { persona, difficulty, steps }: { persona: Persona; difficulty: Difficulty; steps: readonly RehearsalStep[] },
  before: Guardedness,
  move: SpokenMove,
): Guardedness {
  const shift = persona.guard.shifts[move];
  if (shift >= 0) {
    return { ...before, guard: Math.min(shut, before.guard + shift), met: isClosing(move) ? [] : before.met };
  }
  const isHeart = steps.some((step) => heartOf[step] === move);
  if (!isHeart && !landsOn(before, move)) return before;
  const times = before.by === move ? before.times + 1 : 1;
  const counts = isHeart || isDeep(move);
  const met = counts && !before.met.includes(move) ? [...before.met, move] : before.met;
  const wear = (isHeart ? 0.75 : 0.5) ** (times - 1);
  const worth = Math.round(((-shift * pace[difficulty]) / 100) * wear);
  const floor = reach[met.length - 1] ?? (met.length ? 0 : startGuard(persona, difficulty) - 5);
  return { guard: Math.max(before.guard - worth, Math.min(before.guard, floor)), met, by: move, times };
}
