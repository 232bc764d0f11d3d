import { audit } from "@/lib/data/audit.ts";
import { findPracticeCouples, mayTakeOver, type PracticeCouple } from "@/lib/data/handovers.ts";
import { endCoaching, findCoaching, findColleagues, getPracticeToChange } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { EndCoach } from "@/lib/domain/practice/practice-form.ts";
import type { Context, Refusal } from "../context.ts";
import { endWithoutCoach, passOn } from "./pass-on.ts";

type Reason =
  | "yourself"
  /** They coach couples, and nobody said what becomes of them. */
  | "choose-successor"
  /** Who was chosen doesn't coach here, or not any more. */
  | "not-a-coach"
  /** Who was chosen sits in one of the couples. */
  | "sits-there";

type Ended = { ok: true; couples: PracticeCouple[] } | Refusal<Reason>;

/**
 * Ends a colleague's coaching: from now on they see nothing of the practice's couples. Each of theirs gets another coach,
 * or its work ends, in the same transaction: none is left without either. An owner keeps their own.
 */
export async function endCoach(context: Context, input: EndCoach): Promise<{ ok: true } | Refusal<Reason>> {
  const { actor, now } = context;
  const { practiceId, membershipId, successor } = input;
  requireAccess(actor, "coach.end", { practiceId });
  const ended = await withActor(actor, async (tx): Promise<Ended> => {
    await getPracticeToChange(tx, practiceId);
    const coaching = await findCoaching(tx, input);
    if (!coaching) throw new NotFound("coach");
    const { userId } = coaching;
    if (userId === actor.userId) return { ok: false, reason: "yourself" };
    if (coaching.endedAt) return { ok: true, couples: [] };
    const couples = await findPracticeCouples(tx, { practiceId, coachId: userId });
    if (couples.length > 0 && !successor) return { ok: false, reason: "choose-successor" };
    if (successor && successor !== "end") {
      const colleagues = await findColleagues(tx, practiceId);
      const coaches = colleagues.some((other) => other.userId === successor && other.role === "coach");
      if (!coaches || successor === userId) return { ok: false, reason: "not-a-coach" };
      const coupleIds = couples.map(({ coupleId }) => coupleId);
      if (!(await mayTakeOver(tx, successor, coupleIds))) return { ok: false, reason: "sits-there" };
    }
    await endCoaching(tx, { ...input, now });
    const action = "coach.end";
    await audit(tx, { actorId: actor.userId, aboutUserId: userId, action, now, practiceId, subjectId: membershipId });
    for (const couple of couples) {
      if (successor === "end") await endWithoutCoach(tx, context, couple);
      else if (successor) await passOn(tx, context, couple, successor);
    }
    return { ok: true, couples };
  });
  if (!ended.ok) return ended;
  const { couples } = ended;
  for (const { coupleId } of couples) context.announce(coupleId);
  if (couples.length > 0 && successor && successor !== "end" && successor !== actor.userId)
    context.notify({ kind: "somethingToLookAt", userId: successor });
  return { ok: true };
}
