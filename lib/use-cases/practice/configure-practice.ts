import { audit } from "@/lib/data/audit.ts";
import { addPolicy, changePractice, findPolicies, getPracticeToChange } from "@/lib/data/practices.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { ConfigurePractice } from "@/lib/domain/practice/practice-form.ts";
import type { Context } from "../context.ts";

/** Changes a practice's name, region or secrets policy. Another policy is a new version, for each partner to sign. */
export async function configurePractice(context: Context, input: ConfigurePractice): Promise<{ ok: true }> {
  const { actor, now, newId } = context;
  const { practiceId, name, region, secretsKind } = input;
  requireAccess(actor, "practice.configure", { practiceId });
  return withActor(actor, async (tx) => {
    const practice = await getPracticeToChange(tx, practiceId);
    const [policy] = await findPolicies(tx, practiceId);
    const entry = { actorId: actor.userId, now, practiceId };
    if (practice.name !== name || practice.region !== region) {
      await changePractice(tx, practiceId, { name, region });
      await audit(tx, { ...entry, action: "practice.configure", subjectId: practiceId });
    }
    if (policy?.kind !== secretsKind) {
      const policyId = newId();
      const version = (policy?.version ?? 0) + 1;
      const created = { createdBy: actor.userId, createdAt: now };
      await addPolicy(tx, { policyId, practiceId, version, kind: secretsKind, ...created });
      await audit(tx, { ...entry, action: "practice.changePolicy", subjectId: policyId });
    }
    return { ok: true };
  });
}
