import { z } from "zod";
import { audit } from "@/lib/data/audit.ts";
import { deleteRehearsal as deleteForGood, lockRehearsal } from "@/lib/data/rehearsals.ts";
import { withRehearsal } from "@/lib/data/transaction.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { requireOwnRehearsal } from "./load-rehearsal.ts";

export const deleteRehearsalSchema = z.strictObject({ rehearsalId: z.uuid() });

/**
 * Deletes a rehearsal for good: every word, what happened, who was there, and the keys. Open pages close. What was carried
 * into a repair stays, since it is its rehearser's own.
 */
export async function deleteRehearsal(
  { actor, now, announce }: Context,
  { rehearsalId }: z.output<typeof deleteRehearsalSchema>,
): Promise<{ ok: true }> {
  await withRehearsal(actor, rehearsalId, async (tx) => {
    const rehearsal = await lockRehearsal(tx, rehearsalId);
    requireOwnRehearsal(actor, "rehearsal.delete", rehearsal);
    const { practiceId, coupleId } = rehearsal;
    const about = { actorId: actor.userId, aboutUserId: actor.userId, practiceId, coupleId, subjectId: rehearsalId };
    await audit(tx, { ...about, action: "rehearsal.delete", now });
    await deleteForGood(tx, rehearsalId);
  });
  announce(rehearsalId);
  return { ok: true };
}
