import { audit } from "@/lib/data/audit.ts";
import { findHoldWords, getClearance, showHold } from "@/lib/data/clearances.ts";
import { findPartners, getCoupleToChange, touchCouple } from "@/lib/data/couples.ts";
import { refreshListing } from "@/lib/data/listings.ts";
import { asEngine, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { WordHold } from "@/lib/domain/couple/clearance-form.ts";
import type { Context, Refusal } from "../context.ts";
import { decideForCouple } from "./decide-for-couple.ts";

type Reason = "ended" | "not-held";

/** Tells the partners of a hold, when and in the words the coach chooses. Sent again, the words are replaced. */
export async function wordHold(context: Context, input: WordHold): Promise<{ ok: true } | Refusal<Reason>> {
  const { actor, now, newId } = context;
  const { coupleId, words } = input;
  let toTell: string[] = [];
  let changed = false;
  const worded = await withActor(actor, async (tx): Promise<{ ok: true } | Refusal<Reason>> => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "couple.hold", couple);
    if (couple.endedAt) return { ok: false, reason: "ended" };
    const { state, wordedAt } = await getClearance(tx, coupleId);
    if (state !== "held") return { ok: false, reason: "not-held" };
    if (wordedAt !== null && (await findHoldWords(tx, coupleId)) === words) return { ok: true };
    changed = true;
    await asEngine(tx, actor, coupleId, async (engine) => {
      const led = await decideForCouple(engine, context, "wordHold", coupleId);
      if (led === null) await touchCouple(engine, coupleId);
    });
    await showHold(tx, couple, { words, now, newId });
    await refreshListing(tx, coupleId);
    const { practiceId } = couple;
    await audit(tx, {
      actorId: actor.userId,
      action: "couple.wordHold",
      now,
      practiceId,
      coupleId,
      subjectId: coupleId,
    });
    if (wordedAt === null) toTell = (await findPartners(tx, coupleId)).flatMap(({ userId }) => userId ?? []);
    return { ok: true };
  });
  if (!worded.ok) return worded;
  if (changed) context.announce(coupleId);
  for (const userId of toTell) context.notify({ kind: "somethingToLookAt", userId });
  return worded;
}
