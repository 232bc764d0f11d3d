import { audit } from "@/lib/data/audit.ts";
import { hashPassword, verifyPassword } from "@/lib/data/password.ts";
import { findForSignIn, findPerson, updatePassword } from "@/lib/data/people.ts";
import { revokeSessions } from "@/lib/data/sessions.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { isObvious } from "@/lib/domain/account/password.ts";
import type { ChangePassword } from "@/lib/domain/account/profile.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Context, Refusal } from "../context.ts";

/** Replaces one's password and ends every session, this one too: the caller signs this device in again. */
export async function changePassword(
  { actor, now }: Context,
  input: ChangePassword,
): Promise<{ ok: true; email: string } | Refusal<"wrong-password" | "obvious-password">> {
  const { userId } = actor;
  requireAccess(actor, "account.edit", { ownerId: userId });
  const { person, kept } = await withAuth(async (tx) => {
    const found = await findPerson(tx, userId);
    if (!found) throw new NotFound("person");
    return { person: found, kept: (await findForSignIn(tx, found.email))?.passwordHash ?? null };
  });
  if (!(await verifyPassword(input.currentPassword, kept))) return { ok: false, reason: "wrong-password" };
  if (isObvious(input.password, [person.email, person.name])) return { ok: false, reason: "obvious-password" };
  const passwordHash = await hashPassword(input.password);
  await withAuth(async (tx) => {
    await updatePassword(tx, userId, passwordHash);
    await revokeSessions(tx, userId, now);
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "account.changePassword", now });
  });
  return { ok: true, email: person.email };
}
