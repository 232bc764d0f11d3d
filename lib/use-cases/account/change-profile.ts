import { audit } from "@/lib/data/audit.ts";
import { refreshNames } from "@/lib/data/listings.ts";
import { renameSeats, updateProfile } from "@/lib/data/people.ts";
import { asEngine, withActor, withAuth } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Profile } from "@/lib/domain/account/profile.ts";
import type { Context } from "../context.ts";

/** Changes one's own name, in one's couples too, and one's time zone. */
export async function changeProfile({ actor, now }: Context, profile: Profile): Promise<{ ok: true }> {
  const { userId } = actor;
  requireAccess(actor, "account.edit", { ownerId: userId });
  await withActor(actor, async (tx) => {
    for (const coupleId of await renameSeats(tx, userId, profile.name))
      await asEngine(tx, actor, coupleId, (engine) => refreshNames(engine, coupleId));
  });
  await withAuth(async (tx) => {
    await updateProfile(tx, userId, profile);
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "account.changeProfile", now });
  });
  return { ok: true };
}
