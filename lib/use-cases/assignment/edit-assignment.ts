import { changeAssignment, findAssignment } from "@/lib/data/assignments.ts";
import { audit } from "@/lib/data/audit.ts";
import { findPartners, getCoupleToChange, refreshNextDue } from "@/lib/data/couples.ts";
import { asEngine, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { EditAssignment } from "@/lib/domain/assignment/assignment-form.ts";
import { Conflict, NotFound } from "@/lib/domain/errors.ts";
import type { Context, Refusal } from "../context.ts";

type Reason = "ended" | "cancelled" | "no-such-seat";
type Edited = { ok: true; coupleId: string } | Refusal<Reason>;

/** Changes what was set for an assignment: day, note, limit, who begins. The protocol stays; for another, assign anew. */
export async function editAssignment(context: Context, input: EditAssignment): Promise<Edited> {
  const { actor, now } = context;
  const { assignmentId } = input;
  return withActor(actor, async (tx): Promise<Edited> => {
    const coupleId = (await findAssignment(tx, assignmentId))?.coupleId;
    if (coupleId === undefined) throw new NotFound("assignment");
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "assignment.edit", couple);
    const current = await findAssignment(tx, assignmentId);
    if (!current) throw new NotFound("assignment");
    if (couple.endedAt) return { ok: false, reason: "ended" };
    if (current.cancelledAt) return { ok: false, reason: "cancelled" };
    const { dueOn, note, pauseAbove, startSeat } = input;
    const isSame =
      current.dueOn === dueOn &&
      current.note === note &&
      current.pauseAbove === pauseAbove &&
      current.startSeat === startSeat;
    if (isSame) return { ok: true, coupleId };
    const partners = await findPartners(tx, coupleId);
    if (startSeat && !partners.some((partner) => partner.seat === startSeat)) {
      return { ok: false, reason: "no-such-seat" };
    }
    if (!(await changeAssignment(tx, couple, input, context))) throw new Conflict("assignment");
    await asEngine(tx, actor, coupleId, (engine) => refreshNextDue(engine, coupleId));
    const { practiceId } = couple;
    const action = "assignment.edit";
    await audit(tx, { actorId: actor.userId, action, now, practiceId, coupleId, subjectId: assignmentId });
    return { ok: true, coupleId };
  });
}
