import { findGuestLink, type GuestRole, isLinkOf } from "@/lib/data/guests.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { withJoining } from "@/lib/data/transaction.ts";
import type { Guest } from "@/lib/domain/guest/guest.ts";
import type { Surroundings } from "@/lib/use-cases/context.ts";

/** What a friend reads before they come in. */
export interface GuestLinkPage {
  /** Who asks them. */
  rehearserName: string;
  role: GuestRole;
}

/**
 * The page behind a friend's link, or null when it doesn't work, whatever the reason: used, here or elsewhere, taken back,
 * too old, or over. Looking at it uses nothing up.
 */
export async function readGuestLink(
  { now }: Surroundings,
  { token }: { token: string },
): Promise<GuestLinkPage | null> {
  const link = await withJoining((tx) => findGuestLink(tx, hashToken(token), now));
  return link && { rehearserName: link.rehearserName, role: link.role };
}

/** Whether a link that doesn't work any more is the one by which somebody is in already, on this device. */
export const isOwnGuestLink = (
  _: Surroundings,
  { token, guest: { guestId } }: { token: string; guest: Guest },
): Promise<boolean> => withJoining((tx) => isLinkOf(tx, hashToken(token), guestId));
