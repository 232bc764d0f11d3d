import "server-only";
import { dropCarried } from "./carried-texts.ts";
import { keepAhead } from "./listings.ts";
import type { EngineTx } from "./transaction.ts";

/**
 * Ends a couple's work: its open repair closes, what was carried along for the next one goes, and the pages that watch it
 * notice. Says whether it had not ended before.
 */
export async function endCoupleWork(tx: EngineTx, coupleId: string, now: Date): Promise<boolean> {
  const ended = await tx.couple.updateMany({ where: { id: coupleId, endedAt: null }, data: { endedAt: now } });
  if (ended.count === 0) return false;
  await dropCarried(tx, coupleId);
  await tx.repair.updateMany({ where: { coupleId, closedAt: null }, data: { closedAt: now } });
  await tx.coupleState.updateMany({
    where: { coupleId, repairId: { not: null }, closedAt: null },
    data: { closedAt: now },
  });
  await tx.coupleState.updateMany({
    where: { coupleId },
    data: { state: "ended", ...keepAhead([]), lastAt: now, version: { increment: 1 } },
  });
  return true;
}
