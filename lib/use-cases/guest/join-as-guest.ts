import { audit } from "@/lib/data/audit.ts";
import { findGuestLink, signGuest } from "@/lib/data/guests.ts";
import { hashToken, makeToken } from "@/lib/data/tokens.ts";
import { withJoining } from "@/lib/data/transaction.ts";
import type { JoinAsGuest } from "@/lib/domain/guest/guest-forms.ts";
import type { Refusal, Surroundings } from "@/lib/use-cases/context.ts";

/** How long a guest is let in for, at most. */
const sessionHours = 24;

/**
 * Uses a friend's link up: they signed the note, and are let in on the device they did it on, and on no other. Of any
 * number at once, one succeeds. The secret goes into that device's cookie, its hash into the database.
 */
export async function joinAsGuest(
  { now, announce }: Surroundings,
  { token, signed: wording }: JoinAsGuest,
): Promise<{ ok: true; secret: string } | Refusal<"gone">> {
  const tokenHash = hashToken(token);
  const { token: secret, tokenHash: sessionHash } = makeToken();
  const sessionExpiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
  const joined = await withJoining(async (tx) => {
    const link = await findGuestLink(tx, tokenHash, now);
    if (!link) return null;
    const { guestId, rehearsalId, practiceId, coupleId, rehearserId } = link;
    if (!(await signGuest(tx, { guestId, tokenHash, wording, sessionHash, sessionExpiresAt, now }))) return null;
    const about = { actorId: null, aboutUserId: rehearserId, practiceId, coupleId, subjectId: guestId };
    await audit(tx, { ...about, action: "rehearsal.guestSigned", now });
    return rehearsalId;
  });
  if (joined === null) return { ok: false, reason: "gone" };
  announce(joined);
  return { ok: true, secret };
}
