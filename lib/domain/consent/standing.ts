import type { SignedKind } from "./consent.ts";
import { dataUseVersion } from "./data-use.ts";
import { type Agreed, toSign } from "./ledger.ts";

/** What this person has to do first. It never depends on the other, nor on what the coach has decided. */
export type Standing = { kind: "sign"; left: SignedKind[] } | { kind: "safetyCheck" } | { kind: "ready" };

/** All that decides what a person has to do first in one couple's work. */
export interface Settling {
  /** Lines of their own ledger, in the order they were written; the last of each text that is signed is enough. */
  signatures: readonly Agreed[];
  /** The secrets policy that the practice has in force. */
  policyId: string;
  /** Whether their last answer to the private check was decided on, or waits for the coach they have. */
  checked: boolean;
}

/** Where a person stands in one couple's work: texts to sign, then the safety check, then free to begin. */
export function standingAfter({ signatures, policyId, checked }: Settling): Standing {
  const left = toSign(signatures, { secretsPolicy: policyId, dataUse: dataUseVersion });
  if (left.length) return { kind: "sign", left };
  return { kind: checked ? "ready" : "safetyCheck" };
}
