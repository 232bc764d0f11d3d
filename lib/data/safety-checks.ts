import "server-only";
import type { ActorTx } from "./transaction.ts";
import { deleteWords } from "./words.ts";

/** Holds off a second hand of the same person until this transaction is over. */
export async function lockOwnSafetyChecks(tx: ActorTx, userId: string, coupleId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`safety ${userId} ${coupleId}`}, 0))`;
}

export interface SafetyCheckRow {
  id: string;
  /** For whose eyes it is sealed. */
  coachId: string;
  submittedAt: Date;
  decidedAt: Date | null;
}

/** A person's own safety checks for one couple, the latest first. */
export async function findOwnSafetyChecks(tx: ActorTx, userId: string, coupleId: string): Promise<SafetyCheckRow[]> {
  return tx.safetyCheck.findMany({
    where: { userId, coupleId },
    orderBy: [{ submittedAt: "desc" }, { id: "asc" }],
    select: { id: true, coachId: true, submittedAt: true, decidedAt: true },
  });
}

/** Adds a safety check; its answers go to the sealed words. */
export async function addSafetyCheck(
  tx: ActorTx,
  check: { id: string; practiceId: string; coupleId: string; userId: string; coachId: string; now: Date },
): Promise<void> {
  const { now, ...row } = check;
  await tx.safetyCheck.createMany({ data: [{ ...row, submittedAt: now }] });
}

/** Deletes one's own check that nobody decided on, with its answers. */
export async function deleteSafetyCheck(tx: ActorTx, checkId: string): Promise<void> {
  await deleteWords(tx, "safety_check", checkId);
  await tx.safetyCheck.deleteMany({ where: { id: checkId } });
}
