import { audit } from "@/lib/data/audit.ts";
import { addScenario, getScenario } from "@/lib/data/scenarios.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { practiceOf } from "@/lib/domain/practice/practice-of.ts";
import type { CreateScenario } from "@/lib/domain/scenario/scenario-form.ts";
import type { Context } from "@/lib/use-cases/context.ts";

/** Writes a scenario into one's own library. */
export async function createScenario(
  context: Context,
  input: CreateScenario,
): Promise<{ ok: true; scenarioId: string }> {
  const { actor, now } = context;
  const practiceId = practiceOf(actor, "coach", input.practiceId);
  requireAccess(actor, "scenario.create", practiceId === null ? {} : { practiceId });
  if (practiceId === null) throw new NotFound("practice");
  const { scenarioId } = input;
  const authorId = actor.userId;
  await withActor(actor, async (tx) => {
    if (!(await addScenario(tx, { ...input, practiceId, authorId }, context))) {
      await getScenario(tx, scenarioId); // sent twice: it must be one of theirs
      return;
    }
    const about = { actorId: authorId, aboutUserId: authorId, practiceId, subjectId: scenarioId };
    await audit(tx, { ...about, action: "scenario.create", now });
  });
  return { ok: true, scenarioId };
}
