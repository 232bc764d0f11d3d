import { audit } from "@/lib/data/audit.ts";
import { endCoaching, findCoaching } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { EndCoach } from "@/lib/domain/practice/practice-form.ts";
import type { Context, Refusal } from "../context.ts";

/** Ends a colleague's coaching: from now on they see nothing of the practice's couples. An owner keeps their own. */
export async function endCoach(context: Context, input: EndCoach): Promise<{ ok: true } | Refusal<"yourself">> {
  const { actor, now } = context;
  const { practiceId, membershipId } = input;
  requireAccess(actor, "coach.end", { practiceId });
  return withActor(actor, async (tx) => {
    const coaching = await findCoaching(tx, input);
    if (!coaching) throw new NotFound("coach");
    const { userId } = coaching;
    if (userId === actor.userId) return { ok: false, reason: "yourself" };
    if (!(await endCoaching(tx, { ...input, now }))) return { ok: true };
    const action = "coach.end";
    await audit(tx, { actorId: actor.userId, aboutUserId: userId, action, now, practiceId, subjectId: membershipId });
    return { ok: true };
  });
}
