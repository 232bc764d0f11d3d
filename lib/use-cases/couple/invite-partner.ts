import { audit } from "@/lib/data/audit.ts";
import { findPartners, getCoupleToChange, holdEmptySeat } from "@/lib/data/couples.ts";
import { issueInvitation, revokeSeatInvitations } from "@/lib/data/invitations.ts";
import { refreshListing } from "@/lib/data/listings.ts";
import { type ActorTx, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { InvitePartner, RevokeInvitation } from "@/lib/domain/couple/partner-form.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Context, Refusal } from "../context.ts";

type Reason = "ended" | "joined";

async function requireSeat(tx: ActorTx, coupleId: string, partnerId: string): Promise<void> {
  const partners = await findPartners(tx, coupleId);
  if (!partners.some((partner) => partner.partnerId === partnerId)) throw new NotFound("partner");
}

/** Sends a partner a link, for the first time or again. Only the newest link to a seat works, for 72 hours. */
export async function invitePartner(context: Context, input: InvitePartner): Promise<{ ok: true } | Refusal<Reason>> {
  const { actor, now, notify } = context;
  const { coupleId, partnerId, invitationId, email } = input;
  const issued = await withActor(actor, async (tx): Promise<{ ok: true; token: string | null } | Refusal<Reason>> => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "couple.invite", couple);
    await requireSeat(tx, coupleId, partnerId);
    if (couple.endedAt) return { ok: false, reason: "ended" };
    if (!(await holdEmptySeat(tx, partnerId))) return { ok: false, reason: "joined" };
    const { practiceId } = couple;
    const token = await issueInvitation(tx, {
      invitationId,
      practiceId,
      partnerId,
      email,
      invitedBy: actor.userId,
      now,
    });
    if (token === null) return { ok: true, token };
    await refreshListing(tx, coupleId);
    await audit(tx, {
      actorId: actor.userId,
      aboutUserId: actor.userId,
      action: "couple.invite",
      now,
      practiceId,
      coupleId,
      subjectId: invitationId,
    });
    return { ok: true, token };
  });
  if (!issued.ok) return issued;
  if (issued.token !== null) notify({ kind: "invitation", email, token: issued.token });
  return { ok: true };
}

/** Makes a partner's link stop working. */
export async function revokeInvitation(
  context: Context,
  { coupleId, partnerId }: RevokeInvitation,
): Promise<{ ok: true } | Refusal<"joined">> {
  const { actor, now } = context;
  return withActor(actor, async (tx) => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "couple.invite", couple);
    await requireSeat(tx, coupleId, partnerId);
    if (!(await holdEmptySeat(tx, partnerId))) return { ok: false, reason: "joined" };
    if (!(await revokeSeatInvitations(tx, partnerId, now))) return { ok: true };
    await refreshListing(tx, coupleId);
    await audit(tx, {
      actorId: actor.userId,
      aboutUserId: actor.userId,
      action: "couple.revokeInvitation",
      now,
      practiceId: couple.practiceId,
      coupleId,
      subjectId: partnerId,
    });
    return { ok: true };
  });
}
