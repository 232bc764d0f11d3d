import { audit } from "@/lib/data/audit.ts";
import { changeScenario, getScenario, removeScenario } from "@/lib/data/scenarios.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { DeleteScenario, EditScenario } from "@/lib/domain/scenario/scenario-form.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";

/** Changes a scenario of one's own. What was made from it stays as it was. */
export async function editScenario(
  context: Context,
  input: EditScenario,
): Promise<{ ok: true } | Refusal<"newer-elsewhere">> {
  const { actor, now } = context;
  return withActor(actor, async (tx) => {
    const { scenarioId, practiceId, authorId } = await getScenario(tx, input.scenarioId);
    requireAccess(actor, "scenario.edit", { practiceId, ownerId: authorId });
    if (!(await changeScenario(tx, { ...input, authorId }, context))) return { ok: false, reason: "newer-elsewhere" };
    const about = { actorId: authorId, aboutUserId: authorId, practiceId, subjectId: scenarioId };
    await audit(tx, { ...about, action: "scenario.edit", now });
    return { ok: true };
  });
}

/** Deletes a scenario of one's own for good. */
export async function deleteScenario(context: Context, { scenarioId }: DeleteScenario): Promise<{ ok: true }> {
  const { actor, now } = context;
  await withActor(actor, async (tx) => {
    const { practiceId, authorId } = await getScenario(tx, scenarioId);
    requireAccess(actor, "scenario.edit", { practiceId, ownerId: authorId });
    await removeScenario(tx, scenarioId);
    const about = { actorId: authorId, aboutUserId: authorId, practiceId, subjectId: scenarioId };
    await audit(tx, { ...about, action: "scenario.delete", now });
  });
  return { ok: true };
}
