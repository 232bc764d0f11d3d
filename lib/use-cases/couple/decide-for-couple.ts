import { keepState, touchCouple } from "@/lib/data/couples.ts";
import { appendJoint } from "@/lib/data/repair-log.ts";
import { getProtocol, loadWork } from "@/lib/data/repairs.ts";
import type { EngineTx } from "@/lib/data/transaction.ts";
import { advanceByCoach, type CoachDecision, decideJointWork, isSeen } from "@/lib/domain/repair/advance-coach.ts";
import { rollupOf } from "@/lib/domain/repair/rollup.ts";
import type { JointWork } from "@/lib/domain/repair/state.ts";
import type { Surroundings } from "../context.ts";
import { assignmentOf, jointWorkOf, stateOf } from "../repair/load-repair.ts";

export interface DecidedForCouple {
  /** Where the decision leads. */
  next: JointWork;
  /** Whether the two see their joint work open, close or be put on hold. */
  isSeen: boolean;
  /** Whether anything on their pages moved at all. */
  moved: boolean;
}

/**
 * Puts a coach's decision to the couple's joint work, and to the repair that is open, if one is. Null when it changes
 * nothing as things stand. Open pages look again only where the two see a change: to look and find none would tell of a
 * hold. The couple is locked by the caller.
 */
export async function decideForCouple(
  tx: EngineTx,
  { now, newId }: Surroundings,
  decision: CoachDecision,
  coupleId: string,
): Promise<DecidedForCouple | null> {
  const work = await loadWork(tx, coupleId);
  const setting = { jointWork: jointWorkOf(work), opened: work.clearance.openedAt !== null };
  const next = decideJointWork(setting.jointWork, decision);
  if (next === null) return null;
  const seen = isSeen(setting, next);
  if (work.repair === null) {
    if (seen) await touchCouple(tx, coupleId);
    return { next, isSeen: seen, moved: seen };
  }
  const assignment = assignmentOf(work, work.repair.assignmentId);
  const protocol = await getProtocol(tx, assignment.protocolId);
  const before = stateOf(work, assignment, protocol);
  const result = advanceByCoach(before, decision, now.toISOString());
  if (!result.ok) return null;
  const rollup = rollupOf(result.state, now.toISOString());
  if (result.joint.length === 0) {
    await keepState(tx, coupleId, rollup);
    if (seen) await touchCouple(tx, coupleId);
    return { next, isSeen: seen, moved: seen };
  }
  await appendJoint(
    tx,
    { work, now, newId },
    {
      repairId: work.repair.id,
      protocolId: assignment.protocolId,
      version: work.repair.version,
      before,
      events: result.joint,
      rollup,
    },
  );
  return { next, isSeen: seen, moved: true };
}
