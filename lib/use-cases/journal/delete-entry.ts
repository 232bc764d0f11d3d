import { audit } from "@/lib/data/audit.ts";
import { deleteOwnEntry } from "@/lib/data/journal.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { EntryKind } from "@/lib/domain/journal/entry.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import type { Acted } from "@/lib/use-cases/repair/act-in-repair.ts";
import { takeBackShare } from "./take-back-share.ts";

/**
 * Deletes something from one's own journal for good; what was sent is taken back first. What is gone already, or never
 * was one's own, comes to the same: nothing.
 */
export async function deleteEntry(
  context: Context,
  { kind, id, key }: { kind: EntryKind; id: string; key: string },
): Promise<Acted> {
  const { actor, now } = context;
  const { userId } = actor;
  requireAccess(actor, "journal.delete", { ownerId: userId });
  if (kind === "share") {
    const taken = await takeBackShare(context, { shareId: id, key });
    if (!taken.ok) return taken;
  }
  await withActor(actor, async (tx) => {
    const place = await deleteOwnEntry(tx, userId, { kind, id });
    if (!place) return;
    await audit(tx, {
      actorId: userId,
      aboutUserId: userId,
      action: `journal.delete.${kind}`,
      now,
      ...place,
      subjectId: id,
    });
  });
  return { ok: true };
}
