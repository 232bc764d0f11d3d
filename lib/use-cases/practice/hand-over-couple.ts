import { findColleagues, getPracticeToChange } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { HandOverCouple } from "@/lib/domain/practice/practice-form.ts";
import type { Context, Refusal } from "../context.ts";
import { passOn } from "./pass-on.ts";

type Reason =
  /** They don't coach in this practice, or not any more. */
  | "not-a-coach"
  /** They sit in the couple themself. */
  | "sits-there";

/** An owner gives a couple of the practice another coach. Sent again, nothing more happens. */
export async function handOverCouple(
  context: Context,
  { practiceId, coupleId, coachId }: HandOverCouple,
): Promise<{ ok: true } | Refusal<Reason>> {
  const { actor } = context;
  let isNew = false;
  requireAccess(actor, "couple.handOver", { practiceId });
  const handed = await withActor(actor, async (tx): Promise<{ ok: true } | Refusal<Reason>> => {
    await getPracticeToChange(tx, practiceId);
    const colleagues = await findColleagues(tx, practiceId);
    const coaches = colleagues.some(({ userId, role }) => userId === coachId && role === "coach");
    if (!coaches) return { ok: false, reason: "not-a-coach" };
    const passed = await passOn(tx, context, { practiceId, coupleId }, coachId);
    if (passed === "gone") throw new NotFound("couple");
    if (passed === "refused") return { ok: false, reason: "sits-there" };
    isNew = passed === "done";
    return { ok: true };
  });
  if (!isNew) return handed;
  context.announce(coupleId);
  if (coachId !== actor.userId) context.notify({ kind: "somethingToLookAt", userId: coachId });
  return handed;
}
