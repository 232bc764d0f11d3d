import type { Actor, SeatHeld } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";

/** The actor's own place in a couple; any other couple doesn't exist for them here. */
export function ownSeat(actor: Actor, coupleId: string): SeatHeld {
  const seat = actor.seats.find((held) => held.coupleId === coupleId);
  if (!seat) throw new NotFound("couple");
  return seat;
}
