import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { findGuestSession } from "@/lib/data/guests.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import type { Guest } from "@/lib/domain/guest/guest.ts";
import { guestCookie } from "./session-cookie.ts";

/** A guest's live session. */
export interface GuestSession {
  guest: Guest;
}

/** The guest whom a session's secret belongs to, read from its row; null once it is over. The only cast to Guest there is. */
export async function guestOfSession(secret: string): Promise<GuestSession | null> {
  const found = await withAuth((tx) => findGuestSession(tx, hashToken(secret), new Date()));
  return found && { guest: found as unknown as Guest };
}

/**
 * The secret that this request came with. Once it lets nobody in any more, it is what its guest takes their yes back with:
 * until then it is for no page to show.
 */
export const heldSecret = async (): Promise<string | undefined> => (await cookies()).get(guestCookie.name)?.value;

/** The guest this request came from as it is this moment: they may have been seen out since it began. */
export async function guestByNow(): Promise<GuestSession | null> {
  const secret = await heldSecret();
  return secret ? guestOfSession(secret) : null;
}

/** The guest this request came from, checked once a request: seeing them out ends it at once. */
export const currentGuest = cache(guestByNow);

/** The guest's session that this request says it came with, by its hash, for what looks at the row itself. */
export async function claimedGuest(): Promise<string | null> {
  const secret = await heldSecret();
  return secret ? hashToken(secret) : null;
}

/** Lets this device in as the guest who has just signed, for as long as their row says and no longer than it is open. */
export async function keepGuestSession(secret: string): Promise<void> {
  (await cookies()).set(guestCookie.name, secret, guestCookie.options);
}
