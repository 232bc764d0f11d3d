import type { Difficulty, RehearsalStep } from "../rehearsal/setting.ts";
import { type Guardedness, hear, levelOf, startGuard, startsAt } from "./guardedness.ts";
import type { GuardLevel, Persona } from "./persona.ts";
import { inOneGo, type PersonaLine, poolAt } from "./persona-lines.ts";
import { pickLine } from "./pick-line.ts";
import type { SpokenMove } from "./spoken-move.ts";

/** A conversation with a scripted partner, as far as the partner knows it. */
export interface Script {
  persona: Persona;
  seed: number;
  /** What was chosen at the start. */
  difficulty: Difficulty;
  /** What is practised, at least one step. The first opens. */
  steps: readonly RehearsalStep[];
  /** What the rehearser has said on this branch, first to last. */
  path: readonly SpokenMove[];
  /** Where it was made harder or easier: after how many of the things said. */
  changes?: readonly { after: number; to: Difficulty }[];
}

export interface Reply {
  /** How guarded the persona is now. */
  guard: GuardLevel;
  lineId: string;
  text: string;
}

interface Talk {
  state: Guardedness;
  difficulty: Difficulty;
  /** Every line said so far, by id. */
  said: readonly string[];
  /** What was said last, in one go. */
  now: readonly PersonaLine[];
}

/**
 * How guarded somebody may be and still tell a listener more: along with what a reflection is answered, and as the
 * answer itself to a question or a nod.
 */
const tellsUpTo: Partial<Record<SpokenMove, GuardLevel>> = { reflection: 3, question: 2, other: 2 };

/** Something of one's own, the softer the nearer; null once it is all told. */
function telling({ persona, seed }: Script, level: GuardLevel, said: readonly string[]): PersonaLine | null {
  const depth = level <= 1 ? "shown" : "kept";
  const left = poolAt(`tellings.${depth}`, persona.tellings[depth]).filter(({ path }) => !said.includes(path));
  return left.length > 0 ? pickLine(left, [], said, seed) : null;
}

function open(script: Script): Talk {
  const { persona, seed, steps, difficulty } = script;
  const step = steps[0] ?? "speak";
  const state = startsAt(persona, difficulty);
  const opening = pickLine(poolAt(`openings.${step}`, persona.openings[step]), [], [], seed);
  const own = step === "listen" || step === "own" ? telling(script, levelOf(state), [opening.path]) : null;
  const now = own ? [opening, own] : [opening];
  return { state, difficulty, said: now.map(({ path }) => path), now };
}

/** Made harder or easier on the way: the guard moves as far as the start would have. */
function turnTo({ persona }: Script, before: Talk, difficulty: Difficulty): Talk {
  const moved = before.state.guard + startGuard(persona, difficulty) - startGuard(persona, before.difficulty);
  return { ...before, difficulty, state: { ...before.state, guard: Math.min(40, Math.max(0, moved)) } };
}

/** Whether a question is the asking for a time. Where more is practised than to ask, only the first one is. */
const asksForTime = ({ steps, path }: Script, move: SpokenMove, index: number) =>
  move === "question" && steps[0] === "ask" && (steps.length === 1 || path.indexOf(move) === index);

/** The answer shows how guarded it was heard; what it changed shows in the answer after. */
function answer(script: Script, before: Talk, move: SpokenMove, index: number): Talk {
  const { persona, seed, steps } = script;
  const level = levelOf(before.state);
  const own = asksForTime(script, move, index)
    ? poolAt(`asked.${level}`, persona.asked[level])
    : poolAt(`lines.${move}.${level}`, persona.lines[move][level]);
  const spare = poolAt(`anyway.${level}`, persona.anyway[level]);
  const more =
    steps.includes("listen") && level <= (tellsUpTo[move] ?? -1) ? telling(script, level, before.said) : null;
  const line = more && move !== "reflection" ? null : pickLine(own, spare, before.said, seed);
  const now = [line, more].filter((each) => each !== null);
  return {
    state: hear({ persona, difficulty: before.difficulty, steps }, before.state, move),
    difficulty: before.difficulty,
    said: [...before.said, ...now.map(({ path }) => path)],
    now,
  };
}

function play(script: Script): Talk {
  const harder = (before: Talk, after: number) =>
    (script.changes ?? [])
      .filter((change) => change.after === after)
      .reduce((state, { to }) => turnTo(script, state, to), before);
  return script.path.reduce(
    (before, move, index) => harder(answer(script, before, move, index), index + 1),
    harder(open(script), 0),
  );
}

const replyOf = ({ state, now }: Talk): Reply => ({ guard: levelOf(state), ...inOneGo(now) });

/**
 * What the persona says to the last thing said, and how guarded that leaves it; its opening before anything is said.
 * A fold over what was said on this branch: the same seed and the same path give the same conversation.
 */
export function replyTo(script: Script): Reply {
  return replyOf(play(script));
}

/** What the persona says when the conversation rests, at that point. */
export function restScript(script: Script): Reply {
  const { state, said } = play(script);
  const pool = poolAt("resting", script.persona.resting);
  return { guard: levelOf(state), ...inOneGo([pickLine(pool, [], said, script.seed)]) };
}

/** What the persona says when the conversation ends there. */
export function closeScript(script: Script): Reply {
  const { state, said } = play(script);
  const level = levelOf(state);
  const pool = poolAt(`closing.${level}`, script.persona.closing[level]);
  return { guard: level, ...inOneGo([pickLine(pool, [], said, script.seed)]) };
}
