import "server-only";
import type { AuthTx } from "./transaction.ts";

interface SignInLink {
  identifier: string;
  /** Already hashed. */
  token: string;
  expires: Date;
}

/** Keeps a link that was sent, and clears away those for the same address that ran out. */
export async function addSignInLink(tx: AuthTx, link: SignInLink, now: Date): Promise<void> {
  await tx.verificationToken.deleteMany({ where: { identifier: link.identifier, expires: { lte: now } } });
  await tx.verificationToken.createMany({ data: [link] });
}

/** Uses a link up, once. The other links sent to the address stop working with it. */
export async function takeSignInLink(tx: AuthTx, token: string): Promise<SignInLink | null> {
  const link = await tx.verificationToken.findUnique({ where: { token } });
  if (!link) return null;
  const taken = await tx.verificationToken.deleteMany({ where: { token } });
  if (taken.count === 0) return null;
  await tx.verificationToken.deleteMany({ where: { identifier: link.identifier } });
  return link;
}
