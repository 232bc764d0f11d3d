import { audit } from "@/lib/data/audit.ts";
import { addPrivateNote } from "@/lib/data/journal.ts";
import { claimReceipt, fingerprint } from "@/lib/data/receipts.ts";
import { withActor } from "@/lib/data/transaction.ts";
import type { WriteNote } from "@/lib/domain/journal/journal-forms.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { isSettledIn } from "@/lib/use-cases/repair/find-place.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";

/** Writes a note into one's own journal. Nobody else reads it, or is told. Sent twice, it is one note. */
export async function writeNote(
  { actor, now, newId }: Context,
  { coupleId, key, text }: WriteNote,
): Promise<{ ok: true } | Refusal<"sign-first" | "same-key-other-body">> {
  const { userId } = actor;
  const { practiceId } = requireSeat(actor, "journal.write", coupleId);
  return withActor(actor, async (tx) => {
    if (!(await isSettledIn(tx, actor, coupleId))) return { ok: false, reason: "sign-first" };
    const claim = await claimReceipt(tx, { userId, key, bodyHash: fingerprint({ coupleId, text }), now });
    if (claim === "same") return { ok: true };
    if (claim === "other") return { ok: false, reason: "same-key-other-body" };
    const noteId = await addPrivateNote(tx, { userId, coupleId, practiceId, text, now, newId });
    const about = { actorId: userId, aboutUserId: userId, coupleId, practiceId };
    await audit(tx, { ...about, action: "journal.write", now, subjectId: noteId });
    return { ok: true };
  });
}
