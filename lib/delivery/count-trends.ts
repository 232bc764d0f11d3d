import { reconcileBridge } from "@/lib/use-cases/trend/reconcile-bridge.ts";

/**
 * Compares what is counted for trends with the logs and counts anew what differs. That nothing does is what the writers see to, so
 * anything that did is said in the log: how much, and of nobody.
 */
export async function countTrends(): Promise<void> {
  const { differences, rebuilt } = await reconcileBridge({ rebuild: true });
  const found = differences.length + rebuilt;
  if (found > 0)
    console.error(
      `trends: ${found} counts differed from the logs: ${rebuilt} counted anew, ${differences.length} still differ`,
    );
}
