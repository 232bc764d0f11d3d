import type { SoloStepId } from "@/lib/domain/protocol/protocol.ts";
import { millis, minute } from "@/lib/domain/repair/instant.ts";
import type { SoloCommand } from "./command.ts";
import type { WitnessWay } from "./event.ts";
import { type SoloPhase, type SoloState, stepAfter } from "./state.ts";

type Move = SoloCommand["type"];

/** What the one whose solo it is sees of it. There is no view of it for the other. */
export interface SoloView {
  phase: SoloPhase;
  step: SoloStepId;
  /** The step before, to go back to; null at the first. */
  before: SoloStepId | null;
  /** 1-based. */
  number: number;
  total: number;
  /** The last rating while it counts. `restAdvised`: high enough that a rest may do more good than going on. */
  rated: number | null;
  restAdvised: boolean;
  way: WitnessWay | null;
  /** The commands that are lawful now; screens draw buttons only from this. */
  moves: Move[];
}

/** How long a rating speaks for the person who gave it. */
const freshFor = 30 * minute;

function freshRating({ rating }: SoloState, now: string): number | null {
  return rating !== null && millis(now) - millis(rating.at) <= freshFor ? rating.rating : null;
}

function movesAt(state: SoloState): Move[] {
  const { step, path } = state;
  const moves: Move[] = [];
  if (step === "regulate") moves.push("rate");
  if (step === "witness") moves.push("chooseWay");
  moves.push(stepAfter(state, step) === null ? "close" : "goOn");
  if (path.indexOf(step) > 0) moves.push("goBack");
  return [...moves, "setAside"];
}

/** The commands that the engine would take now: always one on and one out, until it is closed. */
export function soloMoves(state: SoloState): Move[] {
  switch (state.phase) {
    case "notBegun":
      return ["begin"];
    case "underway":
      return movesAt(state);
    case "setAside":
      return ["resume", "close"];
    case "closed":
      return [];
  }
}

/** A solo as the one who does it sees it at this moment. */
export function viewSolo(state: SoloState, now: string): SoloView {
  const { phase, step, path, pauseAbove, way } = state;
  const index = path.indexOf(step);
  const rated = freshRating(state, now);
  return {
    phase,
    step,
    before: path[index - 1] ?? null,
    number: index + 1,
    total: path.length,
    rated,
    restAdvised: rated !== null && rated > pauseAbove,
    way,
    moves: soloMoves(state),
  };
}
