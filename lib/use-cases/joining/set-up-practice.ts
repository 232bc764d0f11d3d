import { audit } from "@/lib/data/audit.ts";
import { claimSetUp, createAccount, createPractice, findAccount, joinPractice } from "@/lib/data/joining.ts";
import { hashPassword } from "@/lib/data/password.ts";
import { withJoining } from "@/lib/data/transaction.ts";
import { isObvious } from "@/lib/domain/account/password.ts";
import type { SetUp } from "@/lib/domain/practice/set-up.ts";
import type { Refusal, Surroundings } from "../context.ts";

type Reason = "already-set-up" | "address-taken" | "obvious-password";

/** Makes the first practice with its owner. Of any number at once, one succeeds. The caller has checked the token. */
export async function setUpPractice(
  { now, newId }: Surroundings,
  input: Omit<SetUp, "token">,
): Promise<{ ok: true } | Refusal<Reason>> {
  const { practiceName, region, name, email, secretsKind, alsoCoach, timeZone } = input;
  if (isObvious(input.password, [email, name, practiceName])) return { ok: false, reason: "obvious-password" };
  const passwordHash = await hashPassword(input.password);
  return withJoining(async (tx) => {
    if (!(await claimSetUp(tx))) return { ok: false, reason: "already-set-up" };
    if (await findAccount(tx, email)) return { ok: false, reason: "address-taken" };
    const [userId, practiceId] = [newId(), newId()];
    await createAccount(tx, { id: userId, email, name, passwordHash, timeZone, emailVerified: false, now });
    await createPractice(tx, {
      practiceId,
      policyId: newId(),
      name: practiceName,
      region,
      secretsKind,
      ownerId: userId,
      now,
    });
    for (const role of alsoCoach ? (["owner", "coach"] as const) : (["owner"] as const))
      await joinPractice(tx, { id: newId(), practiceId, userId, role, now });
    await audit(tx, {
      actorId: userId,
      aboutUserId: userId,
      action: "practice.setUp",
      now,
      practiceId,
      subjectId: practiceId,
    });
    return { ok: true };
  });
}
