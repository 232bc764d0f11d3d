import { getSettling, type Settling } from "@/lib/data/settlings.ts";
import type { ActorTx } from "@/lib/data/transaction.ts";
import type { SeatHeld } from "@/lib/domain/actor.ts";
import type { SignedKind } from "@/lib/domain/consent/consent.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import { toSign } from "@/lib/domain/consent/ledger.ts";

/** What this person has to do first. It never depends on the other, nor on what the coach has decided. */
export type Standing = { kind: "sign"; left: SignedKind[] } | { kind: "safetyCheck" } | { kind: "ready" };

/** Texts to sign, then the safety check, then free to begin. */
export function standingAfter({ signatures, policyId, checked }: Settling): Standing {
  const left = toSign(signatures, { secretsPolicy: policyId, dataUse: dataUseVersion });
  if (left.length) return { kind: "sign", left };
  return { kind: checked ? "ready" : "safetyCheck" };
}

/** Where a person stands in one couple's work. */
export async function standingOf(tx: ActorTx, userId: string, seat: SeatHeld): Promise<Standing> {
  return standingAfter(await getSettling(tx, userId, seat));
}
