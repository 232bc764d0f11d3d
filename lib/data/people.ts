import "server-only";
import type { ActorTx, AuthTx } from "./transaction.ts";

/** A person as they know themselves. */
export interface Person {
  id: string;
  name: string;
  email: string;
  timeZone: string;
  hasPassword: boolean;
  /** Whether tips may stand beneath what they draft. */
  wantsTips: boolean;
}

/** The person with this id, for themselves alone. */
export async function findPerson(tx: AuthTx, userId: string): Promise<Person | null> {
  const row = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, email: true, timeZone: true, passwordHash: true, wantsTips: true },
  });
  if (!row) return null;
  const { passwordHash, ...person } = row;
  return { ...person, hasPassword: passwordHash !== null };
}

/** Whom to check a password against, by address in lower case. */
export async function findForSignIn(
  tx: AuthTx,
  email: string,
): Promise<{ id: string; email: string; passwordHash: string | null } | null> {
  return tx.user.findUnique({ where: { email }, select: { id: true, email: true, passwordHash: true } });
}

/** Changes what a person is called and which clock they live by. */
export async function updateProfile(
  tx: AuthTx,
  userId: string,
  profile: { name: string; timeZone: string },
): Promise<void> {
  await tx.user.updateMany({ where: { id: userId }, data: profile });
}

/** Changes whether tips may stand beneath what a person drafts. */
export async function updateWantsTips(tx: AuthTx, userId: string, wantsTips: boolean): Promise<void> {
  await tx.user.updateMany({ where: { id: userId }, data: { wantsTips } });
}

/** Replaces a person's password. */
export async function updatePassword(tx: AuthTx, userId: string, passwordHash: string): Promise<void> {
  await tx.user.updateMany({ where: { id: userId }, data: { passwordHash } });
}

/** Notes that a person was shown to read mail at their address, the first time it happens. */
export async function markEmailVerified(tx: AuthTx, userId: string, now: Date): Promise<void> {
  await tx.user.updateMany({ where: { id: userId, emailVerifiedAt: null }, data: { emailVerifiedAt: now } });
}

/** What a person's couples call them: the same as everyone else. Returns those couples. */
export async function renameSeats(tx: ActorTx, userId: string, name: string): Promise<string[]> {
  await tx.partner.updateMany({ where: { userId }, data: { name } });
  const seats = await tx.partner.findMany({ where: { userId }, select: { coupleId: true } });
  return seats.map(({ coupleId }) => coupleId);
}

/** What people are called whose names the actor may see, by id. */
export async function findPeopleNames(tx: ActorTx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
