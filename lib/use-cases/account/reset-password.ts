import { audit } from "@/lib/data/audit.ts";
import { hashPassword } from "@/lib/data/password.ts";
import { findOpenReset, takeReset } from "@/lib/data/password-resets.ts";
import { updatePassword } from "@/lib/data/people.ts";
import { revokeSessions } from "@/lib/data/sessions.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { isObvious } from "@/lib/domain/account/password.ts";
import type { ResetPassword } from "@/lib/domain/account/sign-in.ts";
import type { Refusal, Surroundings } from "../context.ts";

/** Replaces a forgotten password, once a link, and signs the person out everywhere. */
export async function resetPassword(
  { now }: Surroundings,
  { token, password }: ResetPassword,
): Promise<{ ok: true } | Refusal<"gone" | "obvious-password">> {
  const tokenHash = hashToken(token);
  const open = await withAuth((tx) => findOpenReset(tx, tokenHash, now));
  if (!open) return { ok: false, reason: "gone" };
  if (isObvious(password, [open.email, open.name])) return { ok: false, reason: "obvious-password" };
  const passwordHash = await hashPassword(password);
  const { userId } = open;
  return withAuth(async (tx) => {
    if (!(await takeReset(tx, tokenHash, userId, now))) return { ok: false, reason: "gone" };
    await updatePassword(tx, userId, passwordHash);
    await revokeSessions(tx, userId, now);
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "account.resetPassword", now });
    return { ok: true };
  });
}
