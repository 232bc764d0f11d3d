import "server-only";
import type { MembershipHeld, SeatHeld } from "@/lib/domain/actor.ts";
import type { AuthTx } from "./transaction.ts";

/** Everything that decides what a person may do: the memberships that go on and the seats in couples that go on. */
export interface Standing {
  userId: string;
  memberships: MembershipHeld[];
  seats: SeatHeld[];
}

/** Where a person stands now, or null when there is no such person. */
export async function findStanding(tx: AuthTx, userId: string): Promise<Standing | null> {
  const [standing] = await tx.$queryRaw<Standing[]>`
    SELECT u.id AS "userId",
      (SELECT coalesce(json_agg(json_build_object('practiceId', m.practice_id, 'role', m.role)
          ORDER BY m.created_at, m.id), '[]')
        FROM membership m WHERE m.user_id = u.id AND m.ended_at IS NULL) AS memberships,
      (SELECT coalesce(json_agg(json_build_object(
          'coupleId', p.couple_id, 'practiceId', p.practice_id, 'partnerId', p.id, 'seat', p.seat)
          ORDER BY p.joined_at, p.id), '[]')
        FROM partner p JOIN couple c ON c.id = p.couple_id WHERE p.user_id = u.id AND c.ended_at IS NULL) AS seats
    FROM "user" u WHERE u.id = ${userId}::uuid`;
  return standing ?? null;
}

/** Whose session it is, as long as it is neither revoked nor over. */
export async function findLiveSession(tx: AuthTx, sessionId: string, now: Date): Promise<{ userId: string } | null> {
  return tx.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now } },
    select: { userId: true },
  });
}

/** Begins a session, and clears away those of the person's that ran out. */
export async function createSession(
  tx: AuthTx,
  session: { id: string; userId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await tx.session.deleteMany({ where: { userId: session.userId, expiresAt: { lte: session.createdAt } } });
  await tx.session.createMany({ data: [session] });
}

/** Ends one session. Returns whose it was, or null if it had ended already. */
export async function revokeSession(tx: AuthTx, sessionId: string, now: Date): Promise<string | null> {
  const [ended] = await tx.session.updateManyAndReturn({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: now },
    select: { userId: true },
  });
  return ended?.userId ?? null;
}

/** Ends every session of a person, on every device. */
export async function revokeSessions(tx: AuthTx, userId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}
