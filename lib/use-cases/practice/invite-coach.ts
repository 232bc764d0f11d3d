import { audit } from "@/lib/data/audit.ts";
import { endCoachInvitation, issueInvitation } from "@/lib/data/invitations.ts";
import { getPracticeToChange } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { InviteCoach, RevokeCoachInvitation } from "@/lib/domain/practice/practice-form.ts";
import type { Context } from "../context.ts";

/** Sends somebody a link to coach in a practice. Sent again to the same address, only the newest link works. */
export async function inviteCoach(context: Context, input: InviteCoach): Promise<{ ok: true }> {
  const { actor, now, notify } = context;
  const { practiceId, invitationId, email } = input;
  requireAccess(actor, "coach.invite", { practiceId });
  const token = await withActor(actor, async (tx) => {
    await getPracticeToChange(tx, practiceId);
    const invitation = { invitationId, practiceId, partnerId: null, email, invitedBy: actor.userId, now };
    const issued = await issueInvitation(tx, invitation);
    if (issued === null) return null;
    await audit(tx, { actorId: actor.userId, action: "coach.invite", now, practiceId, subjectId: invitationId });
    return issued;
  });
  if (token !== null) notify({ kind: "invitation", email, token });
  return { ok: true };
}

/** Makes a coach's link stop working. */
export async function revokeCoachInvitation(context: Context, input: RevokeCoachInvitation): Promise<{ ok: true }> {
  const { actor, now } = context;
  const { practiceId, invitationId } = input;
  requireAccess(actor, "coach.invite", { practiceId });
  await withActor(actor, async (tx) => {
    if (!(await endCoachInvitation(tx, { ...input, now }))) return;
    const action = "coach.revokeInvitation";
    await audit(tx, { actorId: actor.userId, action, now, practiceId, subjectId: invitationId });
  });
  return { ok: true };
}
