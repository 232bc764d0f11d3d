import { audit } from "@/lib/data/audit.ts";
import { getPracticeToChange } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { addTrendYears } from "@/lib/data/trend-settings.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { ChooseYears } from "@/lib/domain/practice/trend-form.ts";
import { firstWholeYear } from "@/lib/domain/trends/window.ts";
import type { Context } from "../context.ts";

/**
 * Publishes a practice's trends by calendar year instead of by quarter, for good, from the next year on. Until then its
 * quarters go on, so that no day is counted twice.
 */
export async function chooseYears({ actor, now }: Context, { practiceId }: ChooseYears): Promise<{ ok: true }> {
  requireAccess(actor, "practice.configure", { practiceId });
  const { userId } = actor;
  return withActor(actor, async (tx) => {
    await getPracticeToChange(tx, practiceId);
    const choice = { practiceId, fromYear: firstWholeYear(now), chosenBy: userId, chosenAt: now };
    const entry = { actorId: userId, now, practiceId, action: "practice.chooseYears", subjectId: practiceId };
    if (await addTrendYears(tx, choice)) await audit(tx, entry);
    return { ok: true };
  });
}
