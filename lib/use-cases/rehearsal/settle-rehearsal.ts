import { advanceRoom } from "@/lib/domain/rehearsal/advance-rehearsal.ts";
import type { RoomAct } from "@/lib/domain/rehearsal/command.ts";
import type { RehearsalEvent } from "@/lib/domain/rehearsal/event.ts";
import { hasLapsed } from "@/lib/domain/rehearsal/lapse.ts";
import { isOver, placeOf, type RehearsalState } from "@/lib/domain/rehearsal/state.ts";
import type { LoadedRehearsal } from "./load-rehearsal.ts";

/** Events that follow one another, and where they lead. */
export interface Moved {
  events: RehearsalEvent[];
  state: RehearsalState;
}

/** Who may no longer be there: a coach whose work with the couple has ended, a guest whose time is over. */
function departures({ rehearsal, places, guests, coachStays, state }: LoadedRehearsal, now: Date): RoomAct[] {
  if (isOver(state)) return [];
  if (hasLapsed(state, now.toISOString())) return [{ type: "lapse" }];
  if (rehearsal.mode === "coach" && coachStays === false) return [{ type: "shut" }];
  const goneGuests = guests
    .filter(
      ({ signedAt, endedAt, sessionExpiresAt }) => endedAt || (signedAt && sessionExpiresAt && sessionExpiresAt <= now),
    )
    .map(({ guestId }) => guestId);
  return places
    .filter(({ placeId, userId, guestId }) => {
      const isGone = guestId ? goneGuests.includes(guestId) : userId === rehearsal.coachId && coachStays === false;
      return isGone && placeOf(state, placeId)?.left === false;
    })
    .map(({ placeId }) => ({ type: "depart", place: placeId }));
}

/** What has become so by itself since somebody last looked: whoever may no longer be there is gone. */
export function settleRehearsal(loaded: LoadedRehearsal, now: Date): Moved {
  const moved: Moved = { events: [], state: loaded.state };
  for (const act of departures(loaded, now)) {
    const result = advanceRoom(moved.state, act, now.toISOString());
    if (!result.ok) continue;
    moved.events.push(...result.events);
    moved.state = result.state;
  }
  return moved;
}
