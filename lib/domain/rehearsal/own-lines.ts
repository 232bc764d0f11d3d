import { placeOf, type RehearsalState, type SpokenTurn } from "./state.ts";

/**
 * The rehearser's own lines, which they may carry into a repair of theirs: what they said themself, for their own side,
 * on any branch, while the record of it is there. What they said as the other, what anybody else said, and whatever a
 * script said, stays behind. Nobody else carries anything.
 */
export function ownLines(state: RehearsalState, id: string): (SpokenTurn & { lineId: string })[] {
  if (placeOf(state, id)?.role !== "rehearser") return [];
  return state.turns.filter(
    (turn): turn is SpokenTurn & { lineId: string } => turn.by === id && turn.voice === "own" && turn.lineId !== null,
  );
}
