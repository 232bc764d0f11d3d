import type { Seat } from "./repair/seat.ts";

declare const minted: unique symbol;

/** A place in a couple whose work is going on. */
export interface SeatHeld {
  coupleId: string;
  practiceId: string;
  partnerId: string;
  seat: Seat;
}

export interface MembershipHeld {
  practiceId: string;
  role: "owner" | "coach";
}

/**
 * Whoever acts, as the session layer vouches for them. The brand can't be written down elsewhere: `lib/session` is the
 * only place that makes one.
 */
export interface Actor {
  readonly [minted]: true;
  readonly userId: string;
  readonly memberships: readonly MembershipHeld[];
  readonly seats: readonly SeatHeld[];
}
