import type { SpokenMove } from "@/lib/domain/persona/spoken-move.ts";
import { otherVoice, type Voice } from "./role.ts";
import { type Difficulty, isScripted, type PlaceId } from "./setting.ts";
import { type Branch, type Place, placeOf, present, type RehearsalState, type SpokenTurn } from "./state.ts";

/** Those who are in: they have agreed and haven't left. */
export const inside = (state: RehearsalState): Place[] => present(state).filter((place) => place.agreed);

/** The branch that is gone on with. */
export function currentBranch({ branches, branch }: RehearsalState): Branch {
  const found = branches[branch - 1];
  if (!found) throw new Error(`there is no branch ${branch}`);
  return found;
}

/** The last turn on the branch that is gone on with; 0 where nothing was said before. */
export const tipOf = (state: RehearsalState): number => currentBranch(state).tip;

/** The turns that lead to one, itself included, from the first on. */
export function pathTo({ turns }: Pick<RehearsalState, "turns">, tip: number): SpokenTurn[] {
  const path: SpokenTurn[] = [];
  for (let turn = turns[tip - 1]; turn; turn = turns[turn.after - 1]) path.unshift(turn);
  return path;
}

/** All that a scripted partner goes by: what was said to them on the way here, in kind, and how hard it was meanwhile. */
export interface ScriptedPath {
  /** At the start. */
  difficulty: Difficulty;
  path: SpokenMove[];
  /** `after`: how many of the things said came before. */
  changes: { after: number; to: Difficulty }[];
}

export function scriptedPath(state: RehearsalState): ScriptedPath {
  const said = pathTo(state, tipOf(state)).filter(({ voice }) => voice === "own");
  const { difficulty } = state.setting;
  const levels = [difficulty, ...said.map((turn) => turn.difficulty), state.difficulty];
  const changes = levels.slice(1).flatMap((to, after) => (to === levels[after] ? [] : [{ after, to }]));
  return { difficulty, path: said.map(({ move }) => move ?? "other"), changes };
}

/** Who plays the conversation with the rehearser: whoever stands in, and else the coach. Null: a script, or nobody. */
export function counterpart(state: RehearsalState): Place | null {
  if (isScripted(state.setting)) return null;
  const here = inside(state);
  return here.find(({ role }) => role === "standIn") ?? here.find(({ role }) => role === "coach") ?? null;
}

/** The voice that somebody speaks in now; null for those who only watch. */
export function voiceOf(state: RehearsalState, id: PlaceId): Voice | null {
  if (id === state.setting.rehearser) return state.rehearserVoice;
  return counterpart(state)?.id === id ? otherVoice(state.rehearserVoice) : null;
}

/**
 * The voice that speaks next. The two always alternate, whoever lends them: who changes roles after speaking answers
 * what they just said, from the other side. Who is to listen first is spoken to; a script opens by itself.
 */
export function voiceDue(state: RehearsalState): Voice {
  const last = state.turns[tipOf(state) - 1];
  if (last) return otherVoice(last.voice);
  return isScripted(state.setting) || state.setting.steps[0] === "listen" ? "other" : "own";
}

/** Whose turn it is to speak, whatever keeps them from it; null: the script's, or nobody's who is there. */
export function speakerDue(state: RehearsalState): Place | null {
  if (voiceDue(state) === state.rehearserVoice) return placeOf(state, state.setting.rehearser);
  return counterpart(state);
}

/** Whether the script is to speak now. Whoever then has its line records it. */
export const isReplyDue = (state: RehearsalState): boolean =>
  state.phase === "live" && isScripted(state.setting) && voiceDue(state) === "other";
