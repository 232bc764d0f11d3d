import "server-only";
import type { AuthTx } from "./transaction.ts";

interface NewReset {
  id: string;
  userId: string;
  tokenHash: string;
  createdAt: Date;
  expiresAt: Date;
}

export async function addReset(tx: AuthTx, reset: NewReset): Promise<void> {
  await tx.passwordReset.deleteMany({ where: { userId: reset.userId, expiresAt: { lte: reset.createdAt } } });
  await tx.passwordReset.createMany({ data: [reset] });
}

/** Who may choose a new password by this link, as long as it is neither used nor too old. */
export async function findOpenReset(
  tx: AuthTx,
  tokenHash: string,
  now: Date,
): Promise<{ userId: string; email: string; name: string } | null> {
  const reset = await tx.passwordReset.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    select: { userId: true, user: { select: { email: true, name: true } } },
  });
  return reset && { userId: reset.userId, ...reset.user };
}

/** Uses the link up, once: false when somebody was first. The person's other links stop working with it. */
export async function takeReset(tx: AuthTx, tokenHash: string, userId: string, now: Date): Promise<boolean> {
  const taken = await tx.passwordReset.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (taken.count === 0) return false;
  await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
  return true;
}
