import { audit } from "@/lib/data/audit.ts";
import { addCouple, addPartnerSeat, getCouple } from "@/lib/data/couples.ts";
import { issueInvitation } from "@/lib/data/invitations.ts";
import { refreshListing } from "@/lib/data/listings.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { CreateCouple } from "@/lib/domain/couple/couple-form.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { practiceOf } from "@/lib/domain/practice/practice-of.ts";
import type { Context } from "../context.ts";

const seats = ["a", "b"] as const;

/** Takes on a couple: its joint steps stay closed, and each partner gets a link of their own. */
export async function createCouple(context: Context, input: CreateCouple): Promise<{ ok: true; coupleId: string }> {
  const { actor, now, newId, notify } = context;
  const { coupleId, label, bond, partners } = input;
  const practiceId = practiceOf(actor, "coach", input.practiceId);
  requireAccess(actor, "couple.create", practiceId === null ? {} : { practiceId });
  if (practiceId === null) throw new NotFound("practice");
  const couple = { coupleId, practiceId, coachId: actor.userId, label, bond, createdAt: now };
  const invitations = await withActor(actor, async (tx) => {
    if (!(await addCouple(tx, couple))) {
      await getCouple(tx, coupleId); // sent twice: it must be one of theirs
      return [];
    }
    const made: { email: string; token: string }[] = [];
    for (const [index, { name, email }] of partners.entries()) {
      const partnerId = newId();
      await addPartnerSeat(tx, couple, { partnerId, seat: seats[index === 0 ? 0 : 1], name });
      const invitationId = newId();
      const invitation = { invitationId, practiceId, partnerId, email, invitedBy: actor.userId, now };
      const token = await issueInvitation(tx, invitation);
      if (token !== null) made.push({ email, token });
    }
    await refreshListing(tx, coupleId);
    await audit(tx, { actorId: actor.userId, action: "couple.create", now, practiceId, coupleId, subjectId: coupleId });
    return made;
  });
  for (const invitation of invitations) notify({ kind: "invitation", ...invitation });
  return { ok: true, coupleId };
}
