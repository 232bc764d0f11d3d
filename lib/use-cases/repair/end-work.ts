import { z } from "zod";
import { audit } from "@/lib/data/audit.ts";
import { endCoupleWork } from "@/lib/data/endings.ts";
import { loadWork, lockCouple } from "@/lib/data/repairs.ts";
import { revokeAllShares } from "@/lib/data/shares.ts";
import { withEngine } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { endWithCoach } from "@/lib/use-cases/rehearsal/end-with-coach.ts";

export const endWorkSchema = z.strictObject({ coupleId: z.uuid() });

/**
 * Ends it all in one transaction: the repair closes, everything that was shown to anyone is taken back, open pages close.
 * Each keeps what they wrote. Who ended it is written only where the one who did can see it.
 */
async function endWork(context: Context, coupleId: string, verb: "couple.leave" | "couple.end"): Promise<{ ok: true }> {
  const { actor, now } = context;
  if (verb === "couple.leave") requireAccess(actor, verb, { coupleId });
  await withEngine(actor, coupleId, async (tx) => {
    await lockCouple(tx, coupleId);
    const { practiceId, coachId, endedAt } = await loadWork(tx, coupleId);
    requireAccess(actor, verb, { coupleId, practiceId, coachId });
    if (endedAt !== null) return;
    await revokeAllShares(tx, coupleId, now);
    await endCoupleWork(tx, coupleId, now);
    await endWithCoach(tx, context, coupleId);
    await audit(tx, { actorId: actor.userId, aboutUserId: actor.userId, action: verb, now, coupleId, practiceId });
  });
  context.announce(coupleId);
  return { ok: true };
}

/** A partner leaves, alone, without a reason. The other sees that the work has ended, and not by whom. */
export const leaveCouple = (context: Context, { coupleId }: z.output<typeof endWorkSchema>): Promise<{ ok: true }> =>
  endWork(context, coupleId, "couple.leave");

/** The coach ends the work with a couple. */
export const endCouple = (context: Context, { coupleId }: z.output<typeof endWorkSchema>): Promise<{ ok: true }> =>
  endWork(context, coupleId, "couple.end");
