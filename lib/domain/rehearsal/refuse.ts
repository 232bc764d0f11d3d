import { hasLapsed } from "./lapse.ts";
import { isResting } from "./pause.ts";
import { isForPhase, isForRole, isForTheDoor, type RehearsalMove } from "./permission.ts";
import { openAfter } from "./readiness.ts";
import type { RehearsalRefusal } from "./refusal.ts";
import { isScripted } from "./setting.ts";
import { isOver, type Place, type RehearsalState } from "./state.ts";

function refusalInPause(state: RehearsalState, now: string): RehearsalRefusal {
  return isResting(state, now) ? "resting" : "paused";
}

/** Why somebody isn't offered something now. It never depends on what they may not know. */
export function refusalIn(
  state: RehearsalState,
  place: Place | null,
  move: RehearsalMove,
  now: string,
): RehearsalRefusal {
  if (isOver(state) && move === "choose" && place?.tookPart) return "transcript-gone";
  if (isOver(state) || hasLapsed(state, now)) return "closed";
  if (!place) return move === "join" && isForPhase(state.phase, move) ? "taken" : "not-here";
  if (place.left) return "not-here";
  if (!isForRole(place.role, move)) return "not-yours";
  if (move === "switchRoles" && isScripted(state.setting)) return "not-offered";
  if (!place.agreed && !isForTheDoor(move)) return "agree-first";
  if (state.phase === "setup" || state.phase === "prebrief") return "not-ready";
  if (state.phase === "paused") return refusalInPause(state, now);
  if (state.phase === "debrief" && move === "close") {
    return openAfter(state).includes("rating") ? "needs-rating" : "needs-de-role";
  }
  if (state.phase === "debrief") return isForPhase("debrief", move) ? "moved-on" : "ended";
  return move === "say" ? "not-your-turn" : "moved-on";
}
