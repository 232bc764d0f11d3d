import { findBridgeDifferences, rewriteBridge } from "@/lib/data/bridge-check.ts";
import { withLongJob } from "@/lib/data/transaction.ts";

/**
 * Compares what is counted with the logs that it is counted from, and returns where they differ: ids and names, never a
 * number. With `rebuild`, what differs is written anew, and what still differs then is returned.
 */
export async function reconcileBridge({ rebuild }: { rebuild: boolean }): Promise<{
  differences: string[];
  rebuilt: number;
}> {
  return withLongJob(async (tx) => {
    const found = await findBridgeDifferences(tx, null);
    const wheres = (differences: typeof found) =>
      differences.map(({ table, coupleId, quarter, step }) => `${table} ${coupleId} ${quarter} ${step}`);
    if (!rebuild || found.length === 0) return { differences: wheres(found), rebuilt: 0 };
    await rewriteBridge(tx, [...new Set(found.map(({ coupleId }) => coupleId))]);
    const left = await findBridgeDifferences(tx, null);
    return { differences: wheres(left), rebuilt: found.length - left.length };
  });
}
