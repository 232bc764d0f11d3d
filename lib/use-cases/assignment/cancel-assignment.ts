import { cancelAssignmentRow, findAssignment } from "@/lib/data/assignments.ts";
import { audit } from "@/lib/data/audit.ts";
import { getCoupleToChange, refreshNextDue } from "@/lib/data/couples.ts";
import { asEngine, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { CancelAssignment } from "@/lib/domain/assignment/assignment-form.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Context } from "../context.ts";

/** Takes an assignment back. A repair that is under way goes on to its end; none can be begun under it any more. */
export async function cancelAssignment(
  context: Context,
  { assignmentId }: CancelAssignment,
): Promise<{ ok: true; coupleId: string }> {
  const { actor, now } = context;
  return withActor(actor, async (tx) => {
    const coupleId = (await findAssignment(tx, assignmentId))?.coupleId;
    if (coupleId === undefined) throw new NotFound("assignment");
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "assignment.cancel", couple);
    if (!(await cancelAssignmentRow(tx, assignmentId, now))) return { ok: true, coupleId };
    await asEngine(tx, actor, coupleId, (engine) => refreshNextDue(engine, coupleId));
    const { practiceId } = couple;
    const action = "assignment.cancel";
    await audit(tx, { actorId: actor.userId, action, now, practiceId, coupleId, subjectId: assignmentId });
    return { ok: true, coupleId };
  });
}
