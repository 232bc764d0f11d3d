import { findLedger, getPolicyInForce } from "@/lib/data/consents.ts";
import { findOwnSafetyChecks } from "@/lib/data/safety-checks.ts";
import type { ActorTx } from "@/lib/data/transaction.ts";
import type { SeatHeld } from "@/lib/domain/actor.ts";
import type { SignedKind } from "@/lib/domain/consent/consent.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import { toSign } from "@/lib/domain/consent/ledger.ts";

/** What this person has to do first. It never depends on the other, nor on what the coach has decided. */
export type Standing = { kind: "sign"; left: SignedKind[] } | { kind: "safetyCheck" } | { kind: "ready" };

/** Where a person stands in one couple's work: texts to sign, then the safety check, then free to begin. */
export async function standingOf(tx: ActorTx, userId: string, seat: SeatHeld): Promise<Standing> {
  const ledger = await findLedger(tx, userId, seat.coupleId);
  const policy = await getPolicyInForce(tx, seat.practiceId);
  const left = toSign(ledger, { secretsPolicy: policy.id, dataUse: dataUseVersion });
  if (left.length) return { kind: "sign", left };
  const checks = await findOwnSafetyChecks(tx, userId, seat.coupleId);
  return checks.length ? { kind: "ready" } : { kind: "safetyCheck" };
}
