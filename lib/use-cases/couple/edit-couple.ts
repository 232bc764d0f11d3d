import { audit } from "@/lib/data/audit.ts";
import { changeCouple, getCoupleToChange } from "@/lib/data/couples.ts";
import { refreshListing } from "@/lib/data/listings.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { EditCouple } from "@/lib/domain/couple/couple-form.ts";
import type { Context, Refusal } from "../context.ts";

/** Changes the coach's own name for a couple, or what the two are to each other. */
export async function editCouple(context: Context, input: EditCouple): Promise<{ ok: true } | Refusal<"ended">> {
  const { actor, now } = context;
  const { coupleId, label, bond } = input;
  return withActor(actor, async (tx) => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "couple.edit", couple);
    if (couple.endedAt) return { ok: false, reason: "ended" };
    if (couple.label === label && couple.bond === bond) return { ok: true };
    await changeCouple(tx, coupleId, { label, bond });
    await refreshListing(tx, coupleId);
    const { practiceId } = couple;
    await audit(tx, { actorId: actor.userId, action: "couple.edit", now, practiceId, coupleId, subjectId: coupleId });
    return { ok: true };
  });
}
