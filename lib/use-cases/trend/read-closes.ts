import { withActor } from "@/lib/data/transaction.ts";
import { type ClosedPeriod, findCloses, findCounting } from "@/lib/data/trends.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { closableWindows, countsIn } from "@/lib/domain/trends/window.ts";
import type { Context } from "../context.ts";

/** The periods that were closed and what was made sure of each time, for the owner of a practice; and those that stay open though they are over. */
export async function readCloses(
  { actor, now }: Pick<Context, "actor" | "now">,
  { practiceId }: { practiceId: string },
): Promise<{ closes: ClosedPeriod[]; open: string[] }> {
  requireAccess(actor, "trend.audit", { practiceId });
  return withActor(actor, async (tx) => {
    const closes = await findCloses(tx, practiceId);
    const counting = await findCounting(tx, practiceId);
    const over = (["quarter", "year"] as const).flatMap((kind) =>
      counting ? closableWindows(kind, counting.createdAt, now) : [],
    );
    const closed = new Set(closes.map(({ period }) => period));
    const open = over.filter((window) => countsIn(window, counting?.yearsFrom ?? null) && !closed.has(window));
    return { closes, open };
  });
}
