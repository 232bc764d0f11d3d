import { counterpart, speakerDue } from "./conversation.ts";
import { hasLapsed } from "./lapse.ts";
import { isResting, mayResume, waitedFor } from "./pause.ts";
import { isForPhase, isForTheDoor, isSteering, movesOfRole, type RehearsalMove } from "./permission.ts";
import { openAfter, openBefore, owesDeRole } from "./readiness.ts";
import { type RehearsalRole, rehearsalRoles } from "./role.ts";
import { isScripted, type PlaceId } from "./setting.ts";
import { type Branch, type Place, placeOf, present, type RehearsalState } from "./state.ts";

/** The roles that this newcomer could take. Who left and comes back does so in another place. */
export function rolesOpenTo(state: RehearsalState, id: PlaceId): RehearsalRole[] {
  const { setting, phase } = state;
  if (!isForPhase(phase, "join")) return [];
  if (id === setting.rehearser) return ["rehearser"];
  const taken = present(state).map(({ role }) => role);
  return rehearsalRoles.filter((role) => {
    if (role === "rehearser") return false;
    if (role === "standIn") return !isScripted(setting) && !taken.includes(role);
    if (role === "coach") return (setting.mode === "coach" || setting.coachInvited) && !taken.includes(role);
    return true;
  });
}

/** The branches that can be gone back to: those on which something was said. */
export const openBranches = ({ branches, branch }: RehearsalState): Branch[] =>
  branches.filter((each) => each.number !== branch && each.tip !== each.from);

/** Whether the moment is one for this, for somebody whose role and phase it is. */
function isTimely(state: RehearsalState, place: Place, move: RehearsalMove, now: string): boolean {
  // Whoever asked for it to stop isn't waited for by going somewhere else meanwhile.
  if (isSteering(move) && (isResting(state, now) || waitedFor(state).length > 0)) return false;
  const { pause } = state;
  const holds = pause?.heldBy.includes(place.id) === true && !pause.readyAgain.includes(place.id);
  switch (move) {
    case "agree":
      return !place.agreed;
    case "begin":
      return openBefore(state).length === 0;
    case "say":
      return speakerDue(state)?.id === place.id;
    case "flooded":
      return !(holds && isResting(state, now));
    case "stopWord":
      return !(holds && pause.why === "stopWord");
    case "resume":
      return mayResume(state, place, now);
    case "rewind":
      return state.turns.length > 0;
    case "switchBranch":
      return openBranches(state).length > 0;
    case "switchRoles":
      return counterpart(state) !== null;
    case "deRole":
      return owesDeRole(state, place);
    case "close":
      return openAfter(state).length === 0;
    case "letGo":
      return present(state).length > 1;
    case "askBack":
      return state.places.some(({ seenOut }) => seenOut);
    case "choose":
      return place.tookPart && state.transcript !== "gone";
    default:
      return true;
  }
}

/** Who is no longer there can only say what becomes of the record. */
function isTheirs(place: Place, move: RehearsalMove): boolean {
  if (place.left) return move === "choose";
  return place.agreed || isForTheDoor(move);
}

/** What the engine would take from somebody now. Screens draw their buttons only from these. */
export function rehearsalMoves(state: RehearsalState, id: PlaceId, now: string): RehearsalMove[] {
  if (hasLapsed(state, now)) return [];
  const place = placeOf(state, id);
  if (!place) return rolesOpenTo(state, id).length > 0 ? ["join"] : [];
  return movesOfRole(place.role).filter(
    (move) =>
      move !== "join" && isForPhase(state.phase, move) && isTheirs(place, move) && isTimely(state, place, move, now),
  );
}
