import { audit } from "@/lib/data/audit.ts";
import { getPracticeToChange, keepMachineHost } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { AllowMachine } from "@/lib/domain/practice/practice-form.ts";
import type { Context, Refusal } from "../context.ts";

/**
 * Switches on, for a practice, that a machine may word the lines of a scripted partner, or off again. It is the machine
 * that the owner was shown: another one at another address is another decision.
 */
export async function allowMachine(
  { actor, now, machine }: Context,
  { practiceId, host, allow }: AllowMachine,
): Promise<{ ok: true } | Refusal<"another-machine">> {
  requireAccess(actor, "practice.configure", { practiceId });
  if (allow && machine?.host !== host) return { ok: false, reason: "another-machine" };
  return withActor(actor, async (tx) => {
    await getPracticeToChange(tx, practiceId);
    const changed = await keepMachineHost(tx, practiceId, allow ? host : null);
    const action = allow ? "practice.allowMachine" : "practice.stopMachine";
    if (changed) await audit(tx, { actorId: actor.userId, now, practiceId, action, subjectId: practiceId });
    return { ok: true };
  });
}
