import { touchCouple } from "@/lib/data/couples.ts";
import { appendJoint } from "@/lib/data/repair-log.ts";
import { getProtocol, loadWork } from "@/lib/data/repairs.ts";
import type { EngineTx } from "@/lib/data/transaction.ts";
import { advanceByCoach, type CoachDecision, decideJointWork } from "@/lib/domain/repair/advance-coach.ts";
import type { JointWork } from "@/lib/domain/repair/state.ts";
import { viewForCoach } from "@/lib/domain/repair/view-for-coach.ts";
import type { Surroundings } from "../context.ts";
import { assignmentOf, jointWorkOf, stateOf } from "../repair/load-repair.ts";

/**
 * Puts a coach's decision to the couple's joint work, and to the repair that is open, if one is. Returns where it
 * leads; null when it changes nothing as things stand. The couple is locked by the caller.
 */
export async function decideForCouple(
  tx: EngineTx,
  { now, newId }: Surroundings,
  decision: CoachDecision,
  coupleId: string,
): Promise<JointWork | null> {
  const work = await loadWork(tx, coupleId);
  const next = decideJointWork(jointWorkOf(work), decision);
  if (next === null) return null;
  if (work.repair === null) {
    await touchCouple(tx, coupleId);
    return next;
  }
  const assignment = assignmentOf(work, work.repair.assignmentId);
  const protocol = await getProtocol(tx, assignment.protocolId);
  const result = advanceByCoach(stateOf(work, assignment, protocol), decision, now.toISOString());
  if (!result.ok) return null;
  const view = viewForCoach(result.state, now.toISOString());
  if (!view) throw new Error("an open repair is not revealed");
  if (result.joint.length === 0) {
    await touchCouple(tx, coupleId, view.state);
    return next;
  }
  await appendJoint(
    tx,
    { work, now, newId },
    {
      repairId: work.repair.id,
      protocolId: assignment.protocolId,
      version: work.repair.version,
      events: result.joint,
      view,
      restUntil: result.state.joint.rest?.returnAt ?? null,
      stepNumber: protocol.steps.findIndex((step) => step.id === view.step) + 1,
    },
  );
  return next;
}
