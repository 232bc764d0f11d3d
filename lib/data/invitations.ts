import "server-only";
import { invitationExpiry } from "@/lib/domain/invitation/lifetime.ts";
import { makeToken } from "./tokens.ts";
import type { ActorTx } from "./transaction.ts";

interface NewInvitation {
  invitationId: string;
  practiceId: string;
  /** Whose seat it is for; a coach's invitation has none. */
  partnerId: string | null;
  email: string;
  invitedBy: string;
  now: Date;
}

const openInvitation = { redeemedAt: null, revokedAt: null } as const;

/** Which earlier links a new one replaces: the seat's, or those a coach got at the same address. */
const replacedBy = ({ practiceId, partnerId, email }: NewInvitation) =>
  partnerId === null ? { practiceId, kind: "coach" as const, email } : { partnerId };

/**
 * Makes a link for one address and ends every earlier one for the same seat. Returns its token, which is kept nowhere;
 * null when the invitation exists already.
 */
export async function issueInvitation(tx: ActorTx, invitation: NewInvitation): Promise<string | null> {
  const { invitationId, practiceId, partnerId, email, invitedBy, now } = invitation;
  if (await tx.invitation.findUnique({ where: { id: invitationId }, select: { id: true } })) return null;
  await tx.invitation.updateMany({
    where: { ...replacedBy(invitation), ...openInvitation },
    data: { revokedAt: now },
  });
  const { token, tokenHash } = makeToken();
  await tx.invitation.createMany({
    data: [
      {
        id: invitationId,
        practiceId,
        kind: partnerId === null ? "coach" : "partner",
        partnerId,
        email,
        tokenHash,
        invitedBy,
        createdAt: now,
        expiresAt: invitationExpiry(now),
      },
    ],
  });
  return token;
}

/** Ends the seat's open links. False when there was none. */
export async function revokeSeatInvitations(tx: ActorTx, partnerId: string, now: Date): Promise<boolean> {
  const revoked = await tx.invitation.updateMany({
    where: { partnerId, ...openInvitation },
    data: { revokedAt: now },
  });
  return revoked.count > 0;
}

export interface OpenInvitation {
  invitationId: string;
  partnerId: string | null;
  email: string;
  createdAt: Date;
  expiresAt: Date;
}

const columns = { id: true, partnerId: true, email: true, createdAt: true, expiresAt: true } as const;

const toOpen = ({ id, ...row }: Omit<OpenInvitation, "invitationId"> & { id: string }): OpenInvitation => ({
  invitationId: id,
  ...row,
});

/** The links that were sent to a couple's seats and neither used nor revoked, expired ones included. */
export async function findSeatInvitations(tx: ActorTx, partnerIds: readonly string[]): Promise<OpenInvitation[]> {
  const where = { partnerId: { in: [...partnerIds] }, ...openInvitation };
  return (await tx.invitation.findMany({ where, select: columns })).map(toOpen);
}

/** The same for people who were invited to coach in a practice. */
export async function findCoachInvitations(tx: ActorTx, practiceId: string): Promise<OpenInvitation[]> {
  const where = { practiceId, kind: "coach" as const, ...openInvitation };
  return (await tx.invitation.findMany({ where, select: columns, orderBy: [{ createdAt: "asc" }, { id: "asc" }] })).map(
    toOpen,
  );
}

/** Ends one invitation to coach. False when it isn't open any more, or isn't there. */
export async function endCoachInvitation(
  tx: ActorTx,
  { practiceId, invitationId, now }: { practiceId: string; invitationId: string; now: Date },
): Promise<boolean> {
  const revoked = await tx.invitation.updateMany({
    where: { id: invitationId, practiceId, kind: "coach", ...openInvitation },
    data: { revokedAt: now },
  });
  return revoked.count > 0;
}
