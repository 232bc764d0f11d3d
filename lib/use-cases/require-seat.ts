import { requireAccess, type Verb } from "@/lib/domain/access.ts";
import type { Actor, SeatHeld } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";

/** The actor's own place in a couple, for a verb of partners. Any other couple doesn't exist for them here. */
export function requireSeat(actor: Actor, verb: Verb, coupleId: string): SeatHeld {
  const seat = actor.seats.find((held) => held.coupleId === coupleId);
  if (!seat) throw new NotFound("couple");
  requireAccess(actor, verb, { coupleId, practiceId: seat.practiceId });
  return seat;
}
