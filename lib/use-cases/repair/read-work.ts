import { withEngine } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { isAhead, type WrittenStep, writtenSteps } from "@/lib/domain/repair/is-ahead.ts";
import type { RepairView } from "@/lib/domain/repair/view.ts";
import { viewFor } from "@/lib/domain/repair/view-for.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { loadRepair } from "./load-repair.ts";

export interface Work {
  repairId: string;
  assignmentId: string;
  view: RepairView;
  /** What they come to in this round yet, of the steps that they write in. */
  ahead: WrittenStep[];
}

/** The repair that is open between the two, or else what this person began alone; null when there is neither. */
export async function readWork(context: Context, { coupleId }: { coupleId: string }): Promise<Work | null> {
  const { actor, now } = context;
  requireAccess(actor, "repair.read", { coupleId });
  const loaded = await withEngine(actor, coupleId, (tx) => loadRepair(tx, actor, coupleId));
  if (!loaded?.repairId) return null;
  const { repairId, assignment, state, seat } = loaded;
  const view = viewFor(state, seat, now.toISOString());
  const ahead = writtenSteps.filter((step) => isAhead(state, seat, step));
  return { repairId, assignmentId: assignment.assignmentId, view, ahead };
}
