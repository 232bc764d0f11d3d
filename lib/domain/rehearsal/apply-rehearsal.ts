import type { Recorded } from "@/lib/domain/repair/event.ts";
import { applyFrame } from "./apply-frame.ts";
import { applyTalk } from "./apply-talk.ts";
import { isHeardByAll, isSeenBy, isTalk } from "./audience.ts";
import type { RehearsalEvent } from "./event.ts";
import type { RehearsalSetting } from "./setting.ts";
import { isOver, type Place, type RehearsalState, startRehearsal } from "./state.ts";
import { isShared } from "./transcript.ts";

/** Whether the record of what is over opened or closed to somebody else than its rehearser, by what another chose. */
const isRecordMoved = (before: RehearsalState, next: RehearsalState, { role, agreed, left }: Place): boolean =>
  isOver(before) && isShared(before) !== isShared(next) && role !== "rehearser" && agreed && !left;

/** Whether it is over, or its talking, or the record of it: whoever left has another page from then on. */
function isEnd(before: RehearsalState, next: RehearsalState): boolean {
  if (isOver(next) && before.transcript !== next.transcript) return true;
  return next.phase === "debrief" && before.phase !== "debrief";
}

/** The one transition: deciding and replaying both go through it. Everybody counts what they themselves see. */
export function applyRehearsal(state: RehearsalState, event: Recorded<RehearsalEvent>): RehearsalState {
  const next = isTalk(event) ? applyTalk(state, event) : applyFrame(state, event);
  const isSeen = (place: Place) =>
    isSeenBy(event, place) || isRecordMoved(state, next, place) || (place.left && isEnd(state, next));
  return {
    ...next,
    version: next.version + 1,
    movedAt: isHeardByAll(event) ? event.recordedAt : state.movedAt,
    places: next.places.map((place) => (isSeen(place) ? { ...place, seen: place.seen + 1 } : place)),
  };
}

/** The state that a recorded stream leads to: the same bytes as when it was made, also once the talk in it is gone. */
export const replayRehearsal = (
  setting: RehearsalSetting,
  events: readonly Recorded<RehearsalEvent>[],
): RehearsalState => events.reduce(applyRehearsal, startRehearsal(setting));
