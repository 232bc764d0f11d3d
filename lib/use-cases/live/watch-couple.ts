import { findCoupleVersion } from "@/lib/data/couple-versions.ts";
import { withEngine } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";

/**
 * How far a couple's joint log has come, for someone who may watch it. Throws NotFound for everyone else, also once
 * the work has ended for a partner.
 */
export async function watchCouple(actor: Actor, coupleId: string): Promise<number> {
  return withEngine(actor, coupleId, async (tx) => {
    const found = await findCoupleVersion(tx, coupleId);
    if (!found) throw new NotFound("couple");
    const { version, practiceId, coachId } = found;
    requireAccess(actor, "live.watch", { coupleId, practiceId, coachId });
    return version;
  });
}
