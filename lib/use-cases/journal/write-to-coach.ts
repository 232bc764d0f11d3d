import { audit } from "@/lib/data/audit.ts";
import { keepCoach } from "@/lib/data/handovers.ts";
import { findOwnCoach } from "@/lib/data/home.ts";
import { addLetter } from "@/lib/data/letters.ts";
import { claimReceipt, findReceipt, fingerprint } from "@/lib/data/receipts.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { WriteToCoach } from "@/lib/domain/journal/journal-forms.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { isSettledIn } from "@/lib/use-cases/repair/find-place.ts";
import { requireSeat } from "@/lib/use-cases/require-seat.ts";

type Written = { ok: true } | Refusal<"sign-first" | "same-key-other-body" | "other-coach">;

/**
 * Writes to the coach who is named on the screen, and to no other, whatever stands between the two. It is sealed for that
 * coach, who alone is told that there is something to look at; nothing that the other partner could watch moves. Sent
 * twice, it is written once.
 */
export async function writeToCoach(context: Context, { coupleId, coachId, key, text }: WriteToCoach): Promise<Written> {
  const { actor, now, newId } = context;
  const { userId } = actor;
  const { practiceId } = requireSeat(actor, "journal.writeToCoach", coupleId);
  const bodyHash = fingerprint({ coupleId, coachId, text });
  let isNew = false;
  const written = await withActor(actor, async (tx): Promise<Written> => {
    if (!(await isSettledIn(tx, actor, coupleId))) return { ok: false, reason: "sign-first" };
    await keepCoach(tx, coupleId);
    const coach = await findOwnCoach(tx, coupleId);
    if (!coach) throw new NotFound("couple");
    if (coach.coachId !== coachId) {
      // It may have been written to that coach while they were still here.
      const isWritten = (await findReceipt(tx, userId, key)) === bodyHash;
      return isWritten ? { ok: true } : { ok: false, reason: "other-coach" };
    }
    const claim = await claimReceipt(tx, { userId, key, bodyHash, now });
    if (claim === "same") return { ok: true };
    if (claim === "other") return { ok: false, reason: "same-key-other-body" };
    const letterId = await addLetter(tx, { practiceId, coupleId, userId, coachId, text, now, newId });
    const about = { actorId: userId, aboutUserId: userId, coupleId, practiceId };
    await audit(tx, { ...about, action: "journal.writeToCoach", now, subjectId: letterId });
    isNew = true;
    return { ok: true };
  });
  if (isNew) context.notify({ kind: "somethingToLookAt", userId: coachId });
  return written;
}
