import "server-only";
import type { SecretsKind } from "@/lib/domain/consent/secrets-policy.ts";
import type { Region } from "@/lib/domain/safety/crisis-resources.ts";
import { makeWrappedKey } from "./seal.ts";
import type { JoinTx } from "./transaction.ts";

/**
 * Lets one joining at a time through for an address, until the transaction ends: two can't both find that it has no
 * account yet.
 */
export async function lockAddress(tx: JoinTx, email: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`joining|${email}`}, 0))`;
}

/** An invitation that can be redeemed now. */
export interface Invited {
  invitationId: string;
  practiceId: string;
  practiceName: string;
  kind: "coach" | "partner";
  email: string;
  invitedBy: string;
  seat: { partnerId: string; coupleId: string; coachId: string; name: string } | null;
}

/**
 * The invitation behind a token, as long as it stands: neither used, revoked nor too old, and from somebody who still
 * belongs to the practice, or for work that goes on with a coach who does.
 */
export async function findInvited(tx: JoinTx, tokenHash: string, now: Date): Promise<Invited | null> {
  const [row] = await tx.$queryRaw<
    (Omit<Invited, "seat"> & {
      partnerId: string | null;
      coupleId: string | null;
      coachId: string | null;
      seatName: string | null;
    })[]
  >`
    SELECT i.id AS "invitationId", i.practice_id AS "practiceId", pr.name AS "practiceName", i.kind::text AS kind, i.email,
      i.invited_by AS "invitedBy", p.id AS "partnerId", p.couple_id AS "coupleId", c.coach_id AS "coachId",
      p.name AS "seatName"
    FROM invitation i
    JOIN practice pr ON pr.id = i.practice_id
    LEFT JOIN partner p ON p.id = i.partner_id
    LEFT JOIN couple c ON c.id = p.couple_id
    WHERE i.token_hash = ${tokenHash} AND i.redeemed_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${now}
      AND (i.kind = 'coach' OR (p.user_id IS NULL AND c.ended_at IS NULL))
      AND EXISTS (SELECT FROM membership m
        WHERE m.practice_id = i.practice_id AND m.user_id = coalesce(c.coach_id, i.invited_by) AND m.ended_at IS NULL
          AND (i.kind = 'coach' OR m.role = 'coach'))`;
  if (!row) return null;
  const { partnerId, coupleId, coachId, seatName, ...invited } = row;
  const seat = partnerId && coupleId && coachId ? { partnerId, coupleId, coachId, name: seatName ?? "" } : null;
  return { ...invited, seat };
}

/** Uses an invitation up, once: false when somebody was first, or it was revoked in the meantime. */
export async function claimInvitation(
  tx: JoinTx,
  claim: { invitationId: string; tokenHash: string; userId: string; now: Date },
): Promise<boolean> {
  const { invitationId: id, tokenHash, userId, now } = claim;
  const claimed = await tx.invitation.updateMany({
    where: { id, tokenHash, redeemedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { redeemedAt: now, redeemedBy: userId },
  });
  return claimed.count === 1;
}

/** The account of an address, if it has one. */
export async function findAccount(tx: JoinTx, email: string): Promise<{ id: string; name: string } | null> {
  return tx.user.findUnique({ where: { email }, select: { id: true, name: true } });
}

/** The account of a person who is signed in. */
export async function findAccountById(
  tx: JoinTx,
  userId: string,
): Promise<{ id: string; name: string; email: string } | null> {
  return tx.user.findUnique({ where: { id: userId }, select: { id: true, name: true, email: true } });
}

export interface NewAccount {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  timeZone: string;
  /** Whether the way here went through their mailbox. */
  emailVerified: boolean;
  now: Date;
}

/** Makes an account and the key that will seal what its person writes. */
export async function createAccount(tx: JoinTx, { emailVerified, now, ...account }: NewAccount): Promise<void> {
  await tx.user.createMany({ data: [{ ...account, emailVerifiedAt: emailVerified ? now : null, createdAt: now }] });
  await tx.personKey.createMany({ data: [{ ...makeWrappedKey(account.id), createdAt: now }] });
}

/** Makes somebody a member of a practice, or one again. */
export async function joinPractice(
  tx: JoinTx,
  member: { id: string; practiceId: string; userId: string; role: "owner" | "coach"; now: Date },
): Promise<void> {
  const { now, ...membership } = member;
  const { practiceId, userId, role } = membership;
  const again = await tx.membership.updateMany({ where: { practiceId, userId, role }, data: { endedAt: null } });
  if (again.count === 0) await tx.membership.createMany({ data: [{ ...membership, createdAt: now }] });
}

/** Whether a person sits in a couple already. */
export async function sitsIn(tx: JoinTx, coupleId: string, userId: string): Promise<boolean> {
  return (await tx.partner.findFirst({ where: { coupleId, userId }, select: { id: true } })) !== null;
}

/** Takes an empty seat, under the name its person goes by. */
export async function takeSeat(
  tx: JoinTx,
  seat: { partnerId: string; userId: string; name: string; now: Date },
): Promise<boolean> {
  const { partnerId: id, userId, name, now } = seat;
  const taken = await tx.partner.updateMany({ where: { id, userId: null }, data: { userId, name, joinedAt: now } });
  return taken.count === 1;
}

export interface FirstPractice {
  practiceId: string;
  policyId: string;
  name: string;
  region: Region;
  secretsKind: SecretsKind;
  ownerId: string;
  now: Date;
}

/** Lets one setting-up at a time through, until the transaction ends; false when a practice exists. */
export async function claimSetUp(tx: JoinTx): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('set-up', 0))`;
  return (await tx.practice.findFirst({ select: { id: true } })) === null;
}

/** Makes the first practice with the first version of its secrets policy. */
export async function createPractice(tx: JoinTx, practice: FirstPractice): Promise<void> {
  const { practiceId, policyId, name, region, secretsKind, ownerId, now } = practice;
  await tx.practice.createMany({ data: [{ id: practiceId, name, region, createdAt: now }] });
  const policy = { id: policyId, practiceId, version: 1, kind: secretsKind, createdBy: ownerId, createdAt: now };
  await tx.secretsPolicy.createMany({ data: [policy] });
}
