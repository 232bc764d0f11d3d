import { advanceRoom } from "@/lib/domain/rehearsal/advance-rehearsal.ts";
import type { PlaceId } from "@/lib/domain/rehearsal/setting.ts";
import type { RehearsalState } from "@/lib/domain/rehearsal/state.ts";
import type { Moved } from "./settle-rehearsal.ts";

/** Whoever left and is in again by another place has their one say about the record from there. */
export function comeBack(state: RehearsalState, { from, to }: Record<"from" | "to", PlaceId>, now: Date): Moved {
  const back = from === to ? null : advanceRoom(state, { type: "comeBack", from, to }, now.toISOString());
  return back?.ok ? back : { events: [], state };
}
