import { isOver, type RehearsalState } from "./state.ts";

const deciding = ({ places }: RehearsalState) => places.filter((place) => place.tookPart);

/** Whether everybody who took part, gone or there, wants the record of what was said kept. Silence is a no. */
function allKeep(state: RehearsalState): boolean {
  const chosen = deciding(state).map(({ choice }) => choice);
  return chosen.length > 0 && chosen.every((choice) => choice === "keep" || choice === "share");
}

/** Whether the record must go now: it is over, and not everybody agrees that it stays. */
export const owesDeletion = (state: RehearsalState): boolean =>
  isOver(state) && state.transcript !== "gone" && !allKeep(state);

/** Whether others than the rehearser may read the record afterwards: only where all who took part share it. */
export const isShared = (state: RehearsalState): boolean =>
  allKeep(state) && deciding(state).every(({ choice }) => choice === "share");
