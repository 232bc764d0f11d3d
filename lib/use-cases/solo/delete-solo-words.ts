import { z } from "zod";
import { audit } from "@/lib/data/audit.ts";
import { lockOwnSolo } from "@/lib/data/solo.ts";
import { deleteSoloDrafts } from "@/lib/data/solo-drafts.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Context } from "@/lib/use-cases/context.ts";

export const deleteSoloWordsSchema = z.strictObject({ soloId: z.uuid() });

/** Deletes every word of one's own solo, for good. */
export async function deleteSoloWords(
  { actor, now }: Context,
  { soloId }: z.output<typeof deleteSoloWordsSchema>,
): Promise<{ ok: true }> {
  const { userId } = actor;
  await withActor(actor, async (tx) => {
    const { coupleId, practiceId, ...solo } = await lockOwnSolo(tx, userId, soloId);
    requireAccess(actor, "solo.act", { ownerId: solo.userId });
    await deleteSoloDrafts(tx, soloId);
    const about = { actorId: userId, aboutUserId: userId, coupleId, practiceId, subjectId: soloId };
    await audit(tx, { ...about, action: "solo.deleteWords", now });
  });
  return { ok: true };
}
