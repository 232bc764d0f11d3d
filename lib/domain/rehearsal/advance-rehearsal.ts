import type { Recorded } from "@/lib/domain/repair/event.ts";
import { applyRehearsal } from "./apply-rehearsal.ts";
import type { RehearsalCommand, RoomAct } from "./command.ts";
import { isReplyDue, tipOf } from "./conversation.ts";
import { decide } from "./decide.ts";
import type { RehearsalEvent } from "./event.ts";
import { hasLapsed } from "./lapse.ts";
import { rehearsalMoves } from "./moves.ts";
import { isForPhase, isForRole } from "./permission.ts";
import type { RehearsalRefusal } from "./refusal.ts";
import { refusalIn } from "./refuse.ts";
import { isDone } from "./repeat.ts";
import type { PlaceId } from "./setting.ts";
import { isOver, placeOf, type RehearsalState } from "./state.ts";
import { owesDeletion } from "./transcript.ts";

/** Events to be recorded with the `now` that was passed in, and the state they lead to. */
export type RehearsalAdvance =
  | { ok: true; state: RehearsalState; events: RehearsalEvent[] }
  | { ok: false; reason: RehearsalRefusal };

const refused = (reason: RehearsalRefusal): RehearsalAdvance => ({ ok: false, reason });

const recorded = (event: RehearsalEvent, now: string): Recorded<RehearsalEvent> => ({ ...event, recordedAt: now });

/** The record ends, and the counts go on from where they were. */
const deletion = ({ version, places }: RehearsalState): RehearsalEvent => ({
  type: "transcriptDeleted",
  version,
  seen: Object.fromEntries(places.map(({ id, seen }) => [id, seen])),
});

/** An event, and the end of the record where it comes with it: in the same step, so that nothing can come between. */
function taken(state: RehearsalState, event: RehearsalEvent, now: string): RehearsalAdvance {
  const next = applyRehearsal(state, recorded(event, now));
  if (!owesDeletion(next)) return { ok: true, state: next, events: [event] };
  const gone = deletion(next);
  return { ok: true, state: applyRehearsal(next, recorded(gone, now)), events: [event, gone] };
}

/**
 * One command of somebody in the room: the events it comes to and the state after them, or why not. Pure; `now` is the
 * server's clock as ISO 8601 in UTC, and the events must be recorded with that same instant.
 */
export function advanceRehearsal(
  state: RehearsalState,
  id: PlaceId,
  command: RehearsalCommand,
  now: string,
): RehearsalAdvance {
  const place = placeOf(state, id);
  // First of all: what a role may not do tells it nothing, not even that it was done.
  if (place && !isForRole(place.role, command.type)) return refused("not-yours");
  if (place && isDone(state, place, command, now)) return refused("already-done");
  if (!rehearsalMoves(state, id, now).includes(command.type))
    return refused(refusalIn(state, place, command.type, now));
  const decided = decide(state, id, command, now);
  return typeof decided === "string" ? refused(decided) : taken(state, decided, now);
}

function decideAct(state: RehearsalState, act: RoomAct): RehearsalEvent | RehearsalRefusal {
  switch (act.type) {
    case "reply":
      if (state.turns.some((turn) => turn.by === null && turn.after === act.after && turn.number === tipOf(state))) {
        return "already-done";
      }
      if (state.phase === "paused") return "paused";
      if (!isReplyDue(state) || act.after !== tipOf(state)) return "moved-on";
      return { type: "replied", after: act.after, authored: act.authored, lineId: act.lineId, guard: act.guard };
    case "depart": {
      const place = placeOf(state, act.place);
      if (!place) return "not-here";
      return place.left ? "already-done" : { type: "left", place: act.place, by: null };
    }
    case "comeBack": {
      const { from, to } = act;
      if (!isForPhase(state.phase, "join")) return "ended";
      const former = placeOf(state, from);
      if (former?.left !== true || former.seenOut || placeOf(state, to)?.left !== false) return "not-here";
      return { type: "cameBack", from, to };
    }
    case "shut":
      return { type: "shut" };
    case "lapse":
      return { type: "lapsed" };
  }
}

/** The same for what nobody in the room does: the script's reply, somebody who may no longer be there, an end from outside. */
export function advanceRoom(state: RehearsalState, act: RoomAct, now: string): RehearsalAdvance {
  if (isOver(state)) return refused("closed");
  // Only then, and then only that.
  if (hasLapsed(state, now) !== (act.type === "lapse")) return refused(act.type === "lapse" ? "moved-on" : "closed");
  const decided = decideAct(state, act);
  return typeof decided === "string" ? refused(decided) : taken(state, decided, now);
}
