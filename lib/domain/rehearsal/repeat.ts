import { isBefore, millis, minute } from "@/lib/domain/repair/instant.ts";
import type { RehearsalCommand } from "./command.ts";
import { currentBranch } from "./conversation.ts";
import { waitedFor } from "./pause.ts";
import type { DebriefEntry, Place, Rating, RehearsalState } from "./state.ts";
import { placeOf } from "./state.ts";

/** The same rating, or the same hint, again within this is a repeat. */
const repeatWithin = minute;

const isRecent = (at: string, now: string): boolean => Math.abs(millis(now) - millis(at)) < repeatWithin;

const isSame = (rating: Rating | null, said: Rating): boolean =>
  rating?.confidence === said.confidence && rating.activation === said.activation;

const hasEntry = ({ debrief }: RehearsalState, kind: DebriefEntry["kind"], by: string, lineId: string): boolean =>
  debrief.some((entry) => entry.kind === kind && entry.by === by && entry.lineId === lineId);

/** Whether what holds the room still has this person's word in it, as they would have it. */
function holds({ pause }: RehearsalState, { id }: Place): boolean {
  return pause?.heldBy.includes(id) === true && !pause.readyAgain.includes(id);
}

function isResumed(state: RehearsalState, { id }: Place, number: number): boolean {
  if (number !== state.pauses) return false;
  // Once nobody is waited for any more, saying it again is what goes on.
  return state.phase === "live" || (waitedFor(state).length > 0 && state.pause?.readyAgain.includes(id) === true);
}

/** Whether things stand as the command would have them, so that saying it again changes nothing. */
export function isDone(state: RehearsalState, place: Place, command: RehearsalCommand, now: string): boolean {
  const { phase, pause } = state;
  switch (command.type) {
    case "join":
      return place.role === command.role && !place.left;
    case "agree":
      return place.agreed;
    case "setStopWord":
      return state.stopWord === command.lineId;
    case "rateBefore":
      return isSame(state.before, command);
    case "begin":
      return phase === "live" || phase === "paused";
    case "say":
      return state.turns.some((turn) => turn.lineId === command.lineId && turn.by === place.id);
    case "rate": {
      const last = state.activation;
      return last?.activation === command.activation && isRecent(last.at, now);
    }
    case "whisper":
      return state.whispers.some((whisper) => whisper.lineId === command.lineId && whisper.by === place.id);
    case "hint": {
      const last = state.hints.at(-1);
      return last?.kind === command.kind && last.by === place.id && isRecent(last.at, now);
    }
    case "pause":
      return phase === "paused";
    case "flooded":
      return holds(state, place) && pause !== null && pause.until !== null && isBefore(now, pause.until);
    case "stopWord":
      return holds(state, place) && pause?.why === "stopWord";
    case "resume":
      return isResumed(state, place, command.pause);
    case "rewind": {
      const { openedOn, from } = currentBranch(state);
      return openedOn === command.branch && from === command.to;
    }
    case "switchBranch":
      return state.branch === command.to;
    case "switchRoles":
      return state.rehearserVoice === command.voice;
    case "changeDifficulty":
      return state.difficulty === command.to;
    case "end":
      return phase === "debrief";
    case "rateAfter":
      return isSame(state.after, command);
    case "landed":
      return hasEntry(state, "landed", place.id, command.lineId);
    case "note":
      return hasEntry(state, "note", place.id, command.lineId);
    case "deRole":
      return place.deRoled;
    case "nextTry":
      return hasEntry(state, "nextTry", place.id, command.lineId);
    case "close":
      return phase === "closed";
    case "letGo":
      return placeOf(state, command.place)?.left === true;
    case "askBack": {
      const other = placeOf(state, command.place);
      return other?.left === true && !other.seenOut;
    }
    case "leave":
      return place.left;
    case "choose":
      return place.choice === command.choice;
  }
}
