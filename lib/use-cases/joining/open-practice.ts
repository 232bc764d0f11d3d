import { audit } from "@/lib/data/audit.ts";
import { createAccount, createPractice, findAccount, joinPractice } from "@/lib/data/joining.ts";
import type { JoinTx } from "@/lib/data/transaction.ts";
import type { SetUp } from "@/lib/domain/practice/set-up.ts";
import type { Refusal, Surroundings } from "../context.ts";

/** Makes a practice, its secrets policy, and the account of its owner. Nothing changes when it refuses. */
export async function openPractice(
  tx: JoinTx,
  { now, newId }: Surroundings,
  input: Omit<SetUp, "token" | "password"> & { passwordHash: string },
): Promise<{ ok: true; practiceId: string; ownerId: string } | Refusal<"address-taken">> {
  const { practiceName, region, name, email, secretsKind, alsoCoach, timeZone, passwordHash } = input;
  if (await findAccount(tx, email)) return { ok: false, reason: "address-taken" };
  const [ownerId, practiceId] = [newId(), newId()];
  await createAccount(tx, { id: ownerId, email, name, passwordHash, timeZone, emailVerified: false, now });
  await createPractice(tx, { practiceId, policyId: newId(), name: practiceName, region, secretsKind, ownerId, now });
  for (const role of alsoCoach ? (["owner", "coach"] as const) : (["owner"] as const))
    await joinPractice(tx, { id: newId(), practiceId, userId: ownerId, role, now });
  await audit(tx, {
    actorId: ownerId,
    aboutUserId: ownerId,
    action: "practice.setUp",
    now,
    practiceId,
    subjectId: practiceId,
  });
  return { ok: true, practiceId, ownerId };
}
