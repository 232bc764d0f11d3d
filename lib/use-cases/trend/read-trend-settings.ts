import { withActor } from "@/lib/data/transaction.ts";
import { findTrendSettings, type TrendSettings } from "@/lib/data/trend-settings.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Context } from "../context.ts";

/** How a practice is counted, for the people who work there. */
export async function readTrendSettings(
  { actor }: Pick<Context, "actor">,
  { practiceId }: { practiceId: string },
): Promise<TrendSettings> {
  requireAccess(actor, "practice.read", { practiceId });
  return withActor(actor, (tx) => findTrendSettings(tx, practiceId));
}
