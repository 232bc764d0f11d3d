import { audit } from "@/lib/data/audit.ts";
import { revokeSessions } from "@/lib/data/sessions.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Context } from "../context.ts";

/** Ends every session of one's own, on every device. */
export async function signOutEverywhere({ actor, now }: Context): Promise<{ ok: true }> {
  const { userId } = actor;
  requireAccess(actor, "account.edit", { ownerId: userId });
  await withAuth(async (tx) => {
    await revokeSessions(tx, userId, now);
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "account.signOutEverywhere", now });
  });
  return { ok: true };
}
