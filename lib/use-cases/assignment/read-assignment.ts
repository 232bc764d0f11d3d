import { findAssignment, type StoredAssignment } from "@/lib/data/assignments.ts";
import { audit } from "@/lib/data/audit.ts";
import { findPartners, getCouple } from "@/lib/data/couples.ts";
import { getOwnProfile } from "@/lib/data/practices.ts";
import { listNewestProtocols, type PublishedProtocol } from "@/lib/data/protocols.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { Context } from "../context.ts";

export interface AssignPage {
  coupleId: string;
  label: string;
  coachName: string;
  ended: boolean;
  partners: { seat: Seat; name: string }[];
  protocols: PublishedProtocol[];
  timeZone: string;
  now: Date;
}

/** What a coach needs to assign a protocol to a couple. */
export async function readAssign(context: Context, { coupleId }: { coupleId: string }): Promise<AssignPage> {
  const { actor, now } = context;
  return withActor(actor, async (tx) => {
    const couple = await getCouple(tx, coupleId);
    requireAccess(actor, "assignment.create", couple);
    const { practiceId, label, endedAt } = couple;
    await audit(tx, { actorId: actor.userId, action: "couple.read", now, practiceId, coupleId, subjectId: coupleId });
    const { name, timeZone } = await getOwnProfile(tx, actor.userId);
    return {
      coupleId,
      label,
      coachName: name,
      ended: endedAt !== null,
      partners: (await findPartners(tx, coupleId)).map(({ seat, name }) => ({ seat, name })),
      protocols: await listNewestProtocols(tx),
      timeZone,
      now,
    };
  });
}

/** An assignment as its coach changes it, with what else the page needs. */
export async function readAssignment(
  context: Context,
  { coupleId, assignmentId }: { coupleId: string; assignmentId: string },
): Promise<AssignPage & { assignment: StoredAssignment }> {
  const page = await readAssign(context, { coupleId });
  const assignment = await withActor(context.actor, (tx) => findAssignment(tx, assignmentId));
  if (assignment?.coupleId !== coupleId) throw new NotFound("assignment");
  return { ...page, assignment };
}
