import "server-only";
import type { ActorTx } from "./transaction.ts";

/** The couple that a joint repair, or something this person began alone, belongs to. Null when there is none to see. */
export async function findRepairPlace(
  tx: ActorTx,
  userId: string,
  repairId: string,
): Promise<{ practiceId: string; coupleId: string } | null> {
  const select = { practiceId: true, coupleId: true };
  const joint = await tx.repair.findUnique({ where: { id: repairId }, select });
  if (joint) return joint;
  return tx.privateEvent.findFirst({
    where: { userId, type: "began", payload: { path: ["repairId"], equals: repairId } },
    select,
  });
}
