import type { RehearsalView, TurnView } from "@/lib/domain/rehearsal/view.ts";

/** One way that the conversation went, as far as the one who looks was there. */
export interface TranscriptPath {
  branch: number;
  current: boolean;
  turns: TurnView[];
}

/** Every way that the conversation went, the one that it ended on first. */
export function transcriptPaths({ turns, branches }: Pick<RehearsalView, "turns" | "branches">): TranscriptPath[] {
  const known = new Map(turns.map((turn) => [turn.number, turn]));
  return branches
    .map(({ number, tip, current }) => {
      const path: TurnView[] = [];
      for (let turn = known.get(tip); turn; turn = known.get(turn.after)) path.unshift(turn);
      return { branch: number, current, turns: path };
    })
    .filter((path) => path.turns.length > 0)
    .toSorted((one, other) => Number(other.current) - Number(one.current));
}
