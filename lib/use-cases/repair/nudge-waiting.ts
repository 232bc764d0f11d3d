import { withJob } from "@/lib/data/transaction.ts";
import { forgetNudges, takeNudges } from "@/lib/data/waiting-nudges.ts";
import type { JobContext } from "@/lib/use-cases/context.ts";

/**
 * Tells the two of each couple whose break is waiting, both alike and whoever took it, once for as long as it waits. It is
 * remembered before it is told: rather not at all than twice.
 */
export async function nudgeWaiting({ now, notify }: JobContext): Promise<void> {
  const people = await withJob(async (tx) => {
    await forgetNudges(tx, now);
    return takeNudges(tx, now);
  });
  for (const userId of people) notify({ kind: "somethingToLookAt", userId });
}
