import { findOwnShare } from "@/lib/data/journal.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { type Acted, actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";

/**
 * Takes back something one sent, in a repair of whatever age: nobody else reads it from now on, and the words stay with
 * the one who wrote them. One taken back already, also by the end of the work, stays so.
 */
export async function takeBackShare(
  context: Context,
  { shareId, key }: { shareId: string; key: string },
): Promise<Acted> {
  const { actor } = context;
  requireAccess(actor, "journal.delete", { ownerId: actor.userId });
  const share = await withActor(actor, (tx) => findOwnShare(tx, actor.userId, shareId));
  if (!share) throw new NotFound("share");
  if (share.withdrawnAt) return { ok: true };
  return actInRepair(context, { repairId: share.repairId, key, command: { type: "withdrawShare", shareId } });
}
