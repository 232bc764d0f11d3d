import { addAssignment, findAssignment } from "@/lib/data/assignments.ts";
import { audit } from "@/lib/data/audit.ts";
import { findPartners, getCoupleToChange, refreshNextDue } from "@/lib/data/couples.ts";
import { getPublishedProtocol } from "@/lib/data/protocols.ts";
import { asEngine, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { CreateAssignment } from "@/lib/domain/assignment/assignment-form.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Context, Refusal } from "../context.ts";

type Reason = "ended" | "no-such-seat";

/** Gives a couple a protocol to work with. Both find it on their home page, also who joins later. */
export async function createAssignment(
  context: Context,
  input: CreateAssignment,
): Promise<{ ok: true; coupleId: string } | Refusal<Reason>> {
  const { actor, now } = context;
  const { coupleId, assignmentId } = input;
  let toTell: string[] = [];
  const assigned = await withActor(actor, async (tx): Promise<{ ok: true; coupleId: string } | Refusal<Reason>> => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "assignment.create", couple);
    if (couple.endedAt) return { ok: false, reason: "ended" };
    const partners = await findPartners(tx, coupleId);
    if (input.startSeat && !partners.some((partner) => partner.seat === input.startSeat)) {
      return { ok: false, reason: "no-such-seat" };
    }
    await getPublishedProtocol(tx, input.protocolId);
    if (!(await addAssignment(tx, couple, { ...input, createdBy: actor.userId }, context))) {
      const earlier = await findAssignment(tx, assignmentId); // sent twice: it must be this couple's
      if (earlier?.coupleId !== coupleId) throw new NotFound("assignment");
      return { ok: true, coupleId };
    }
    await asEngine(tx, actor, coupleId, (engine) => refreshNextDue(engine, coupleId));
    const { practiceId } = couple;
    const action = "assignment.create";
    await audit(tx, { actorId: actor.userId, action, now, practiceId, coupleId, subjectId: assignmentId });
    toTell = partners.flatMap(({ userId }) => userId ?? []);
    return { ok: true, coupleId };
  });
  for (const userId of toTell) context.notify({ kind: "somethingToLookAt", userId });
  return assigned;
}
