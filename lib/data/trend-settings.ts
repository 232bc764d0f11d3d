import "server-only";
import type { ActorTx } from "./transaction.ts";

/** How a practice is counted. */
export interface TrendSettings {
  /** The first year that is counted whole; null while it counts in quarters. */
  yearsFrom: number | null;
  /** Whether it is counted together with other practices. */
  inCommunity: boolean;
}

export async function findTrendSettings(tx: ActorTx, practiceId: string): Promise<TrendSettings> {
  const row = await tx.practice.findUnique({
    where: { id: practiceId },
    select: { inCommunity: true, trendYears: { select: { fromYear: true } } },
  });
  return { yearsFrom: row?.trendYears?.fromYear ?? null, inCommunity: row?.inCommunity ?? false };
}

/** Counts a practice in years, for good: nobody has the right to change that row. False when it was chosen before. */
export async function addTrendYears(
  tx: ActorTx,
  choice: { practiceId: string; fromYear: number; chosenBy: string; chosenAt: Date },
): Promise<boolean> {
  const { count } = await tx.trendYears.createMany({ data: [choice], skipDuplicates: true });
  return count === 1;
}

/** Counts a practice together with others, or no longer. False when it was so already. */
export async function keepInCommunity(tx: ActorTx, practiceId: string, inCommunity: boolean): Promise<boolean> {
  const where = { id: practiceId, inCommunity: !inCommunity };
  return (await tx.practice.updateMany({ where, data: { inCommunity } })).count === 1;
}
