import { mayReassure } from "./heart-scene.ts";
import { otherSeat, type Seat } from "./seat.ts";
import type { RepairState } from "./state.ts";
import type { SharedItem } from "./view.ts";

/** The steps in which somebody writes what they may send. */
export const writtenSteps = ["speak", "listen", "own", "reassure"] as const satisfies readonly SharedItem["step"][];
export type WrittenStep = (typeof writtenSteps)[number];

/** Whether a turn has room for a step of it yet: once it is on, until it is done. */
function isOpenInTurn({ joint }: RepairState, step: Exclude<WrittenStep, "reassure">, seat: Seat): boolean {
  const { place, speaker } = joint;
  const speaks = step === "speak" ? seat : otherSeat(seat);
  const turn = joint.turns[speaks];
  // A turn that is to come, or was put aside: whoever has spoken in it doesn't speak again.
  if (speaker !== speaks) return !turn.done && (step !== "speak" || turn.shareId === null);
  if (place === "speak") return true;
  if (step === "speak") return false;
  if (place === "listen") return step === "own" || turn.reflected === null;
  return step === "own";
}

/**
 * Whether somebody comes to a step in this round yet, or is at it, as it stands. It goes by the joint log alone. What is
 * behind may come again: when the two go back, or in another round.
 */
export function isAhead(state: RepairState, seat: Seat, step: WrittenStep): boolean {
  const { joint } = state;
  if (joint.stopped !== null) return false;
  if (joint.speaker === null) return true;
  if (joint.place === "reconnect") return false;
  if (step !== "reassure") return joint.place !== "reassure" && isOpenInTurn(state, step, seat);
  if (joint.place === "reassure") return !joint.reassured[seat] && mayReassure(state, seat);
  // Once the other's turn is done, it is settled whether there will be a reassurance.
  return !joint.turns[otherSeat(seat)].done || mayReassure(state, seat);
}
