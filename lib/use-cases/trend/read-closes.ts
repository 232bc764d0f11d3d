import { withActor } from "@/lib/data/transaction.ts";
import { type ClosedPeriod, findCloses } from "@/lib/data/trends.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Context } from "../context.ts";

/** The periods that were closed and what was made sure of each time, for the owner of a practice. */
export async function readCloses(
  { actor }: Pick<Context, "actor">,
  { practiceId }: { practiceId: string },
): Promise<ClosedPeriod[]> {
  requireAccess(actor, "trend.audit", { practiceId });
  return withActor(actor, (tx) => findCloses(tx, practiceId));
}
