import type { RehearsalState } from "./state.ts";

const standing = ({ stopWord, debrief }: RehearsalState): (string | null)[] => [
  stopWord,
  ...debrief.map(({ lineId }) => lineId),
];

/** The lines that stood and have been written anew since: nobody is shown them any more. */
export function writtenOver(before: RehearsalState, after: RehearsalState): string[] {
  const stands = standing(after);
  return standing(before).filter((lineId): lineId is string => lineId !== null && !stands.includes(lineId));
}
