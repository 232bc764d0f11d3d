import { audit } from "@/lib/data/audit.ts";
import { reopenDecision } from "@/lib/data/clearances.ts";
import { addPartnerSeat, findPartners, getCoupleToChange, touchCouple } from "@/lib/data/couples.ts";
import { issueInvitation } from "@/lib/data/invitations.ts";
import { refreshListing } from "@/lib/data/listings.ts";
import { asEngine, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { AddPartner } from "@/lib/domain/couple/partner-form.ts";
import type { Context, Refusal } from "../context.ts";

type Added = { ok: true; token: string | null } | Refusal<"ended" | "full">;

/**
 * Adds the second partner to a couple that has one, and invites them. Joint steps that were clear for one person close
 * until the coach has decided for both.
 */
export async function addPartner(
  context: Context,
  input: AddPartner,
): Promise<{ ok: true } | Refusal<"ended" | "full">> {
  const { actor, now, newId, notify } = context;
  const { coupleId, partnerId, name, email } = input;
  const added = await withActor(actor, async (tx): Promise<Added> => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "couple.invite", couple);
    if (couple.endedAt) return { ok: false, reason: "ended" };
    const partners = await findPartners(tx, coupleId);
    if (partners.some((partner) => partner.partnerId === partnerId)) return { ok: true, token: null };
    if (partners.length === 2) return { ok: false, reason: "full" };
    const { practiceId } = couple;
    await addPartnerSeat(tx, couple, { partnerId, seat: partners[0]?.seat === "a" ? "b" : "a", name });
    const invitation = { invitationId: newId(), practiceId, partnerId, email, invitedBy: actor.userId, now };
    const token = await issueInvitation(tx, invitation);
    if (await reopenDecision(tx, coupleId))
      await asEngine(tx, actor, coupleId, (engine) => touchCouple(engine, coupleId));
    await refreshListing(tx, coupleId);
    await audit(tx, {
      actorId: actor.userId,
      aboutUserId: actor.userId,
      action: "couple.invite",
      now,
      practiceId,
      coupleId,
      subjectId: partnerId,
    });
    return { ok: true, token };
  });
  if (!added.ok) return added;
  if (added.token !== null) {
    notify({ kind: "invitation", email, token: added.token });
    context.announce(coupleId);
  }
  return { ok: true };
}
