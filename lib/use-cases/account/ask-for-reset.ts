import { audit } from "@/lib/data/audit.ts";
import { addReset } from "@/lib/data/password-resets.ts";
import { findForSignIn } from "@/lib/data/people.ts";
import { makeToken } from "@/lib/data/tokens.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import type { Surroundings } from "../context.ts";

const lifetimeMs = 60 * 60_000;

/** Sends a link to choose a new password, if the address has an account. Its caller never learns whether it has. */
export async function askForReset(
  { now, newId, notify }: Surroundings,
  { email }: { email: string },
): Promise<{ ok: true }> {
  const { token, tokenHash } = makeToken();
  const isKnown = await withAuth(async (tx) => {
    const person = await findForSignIn(tx, email);
    if (!person) return false;
    const id = newId();
    const expiresAt = new Date(now.getTime() + lifetimeMs);
    await addReset(tx, { id, userId: person.id, tokenHash, createdAt: now, expiresAt });
    await audit(tx, { actorId: null, aboutUserId: person.id, action: "account.askForReset", subjectId: id, now });
    return true;
  });
  if (isKnown) notify({ kind: "passwordReset", email, token });
  return { ok: true };
}
