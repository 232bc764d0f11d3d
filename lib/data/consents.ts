import "server-only";
import type { ConsentKind } from "@/lib/domain/consent/consent.ts";
import type { ConsentEntry } from "@/lib/domain/consent/ledger.ts";
import type { SecretsKind } from "@/lib/domain/consent/secrets-policy.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { findLastHandover } from "./handovers.ts";
import type { ActorTx } from "./transaction.ts";

/** Holds off a second hand of the same person (another tab, a double press) until this transaction is over. */
export async function lockOwnConsents(tx: ActorTx, userId: string, coupleId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`consent ${userId} ${coupleId}`}, 0))`;
}

/**
 * A person's ledger for one couple, in the order it was written. What was agreed about a coach who handed the couple
 * over since reads as not given: the database shows it to nobody any more.
 */
export async function findLedger(tx: ActorTx, userId: string, coupleId: string): Promise<ConsentEntry[]> {
  const lines = await tx.consentEntry.findMany({
    where: { userId, coupleId },
    orderBy: { id: "asc" },
    select: { kind: true, wording: true, given: true, coachId: true, recordedAt: true },
  });
  const last = lines.some((line) => line.coachId !== null) ? await findLastHandover(tx, coupleId) : null;
  return lines.map(({ coachId, ...line }) => {
    const stands =
      coachId === null || last === null || (coachId === last.toCoachId && line.recordedAt > last.recordedAt);
    return { ...line, given: line.given && stands };
  });
}

/** Adds one line to the ledger. */
export async function addConsent(
  tx: ActorTx,
  entry: {
    userId: string;
    practiceId: string;
    coupleId: string;
    kind: ConsentKind;
    wording: string;
    given: boolean;
    /** Whom it is about, for what is shown to the coach. */
    coachId: string | null;
    now: Date;
  },
): Promise<void> {
  const { now, ...line } = entry;
  await tx.consentEntry.createMany({ data: [{ ...line, recordedAt: now }] });
}

export interface PolicyInForce {
  id: string;
  version: number;
  kind: SecretsKind;
}

/** The secrets policy that a practice has in force: its newest version. */
export async function getPolicyInForce(tx: ActorTx, practiceId: string): Promise<PolicyInForce> {
  const policy = await tx.secretsPolicy.findFirst({
    where: { practiceId },
    orderBy: { version: "desc" },
    select: { id: true, version: true, kind: true },
  });
  if (!policy) throw new NotFound("secrets policy");
  return policy;
}
