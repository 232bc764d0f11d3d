import { findScenarios, getScenario, type StoredScenario } from "@/lib/data/scenarios.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";
import type { Context } from "@/lib/use-cases/context.ts";

/** A coach's own library, or the part of it that is for a step. */
export async function readScenarios(
  { actor }: Context,
  { step }: { step?: RehearsalStep | undefined } = {},
): Promise<StoredScenario[]> {
  requireAccess(actor, "scenario.create", {});
  return withActor(actor, (tx) => findScenarios(tx, actor.userId, step));
}

/** One scenario of one's own: to edit it, or to set up a rehearsal from it. */
export async function readScenario(
  { actor }: Context,
  { scenarioId }: { scenarioId: string },
): Promise<StoredScenario> {
  return withActor(actor, async (tx) => {
    const scenario = await getScenario(tx, scenarioId);
    requireAccess(actor, "scenario.read", { practiceId: scenario.practiceId, ownerId: scenario.authorId });
    return scenario;
  });
}
