import { audit } from "@/lib/data/audit.ts";
import { getPracticeToChange } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { findTrendSettings, keepInCommunity } from "@/lib/data/trend-settings.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { JoinCommunity } from "@/lib/domain/practice/trend-form.ts";
import { hasWholeYears } from "@/lib/domain/trends/window.ts";
import type { Context, Refusal } from "../context.ts";

/**
 * Counts a practice's couples together with those of other practices that chose so, or no longer: in what is closed from now on. One
 * that counts whole years has nothing to add.
 */
export async function joinCommunity(
  { actor, now }: Context,
  { practiceId, join }: JoinCommunity,
): Promise<{ ok: true } | Refusal<"whole-years">> {
  requireAccess(actor, "practice.configure", { practiceId });
  return withActor(actor, async (tx) => {
    await getPracticeToChange(tx, practiceId);
    const { yearsFrom } = await findTrendSettings(tx, practiceId);
    if (join && hasWholeYears(yearsFrom, now)) return { ok: false, reason: "whole-years" };
    const action = join ? "practice.joinCommunity" : "practice.leaveCommunity";
    const entry = { actorId: actor.userId, now, practiceId, action, subjectId: practiceId };
    if (await keepInCommunity(tx, practiceId, join)) await audit(tx, entry);
    return { ok: true };
  });
}
