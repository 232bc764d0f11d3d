import { windowBounds, windowOf } from "../trends/window.ts";
import { type ConsentKind, type OptionalKind, optionalKinds, type SignedKind, signedKinds } from "./consent.ts";

/** One line of the ledger. Nothing in it is ever changed: a later line of the same kind says what holds now. */
export interface ConsentEntry {
  kind: ConsentKind;
  /** Which words were agreed to. */
  wording: string;
  given: boolean;
  recordedAt: Date;
}

/** What a line says, whenever it was written. */
export type Agreed = Omit<ConsentEntry, "recordedAt">;

/** The last line of a kind. `entries` are in the order they were written. */
export function latest<Entry extends Agreed>(entries: readonly Entry[], kind: ConsentKind): Entry | null {
  return entries.findLast((entry) => entry.kind === kind) ?? null;
}

/** Whether exactly these words hold as agreed. */
export function holds(entries: readonly Agreed[], kind: ConsentKind, wording: string): boolean {
  const entry = latest(entries, kind);
  return entry?.given === true && entry.wording === wording;
}

/** What has to be signed before joint work, in the order it is asked. `current` names the words in force. */
export function toSign(entries: readonly Agreed[], current: Readonly<Record<SignedKind, string>>): SignedKind[] {
  return signedKinds.filter((kind) => !holds(entries, kind, current[kind]));
}

/** The choices as they stand: whatever was never given is not given. */
export function choices(entries: readonly ConsentEntry[]): Record<OptionalKind, boolean> {
  const given = (kind: OptionalKind) => latest(entries, kind)?.given ?? false;
  return Object.fromEntries(optionalKinds.map((kind) => [kind, given(kind)])) as Record<OptionalKind, boolean>;
}

/**
 * From when on the coach reads this person's check-in numbers: the quarter in which they agreed. Those of before were counted
 * as a quiet voice's, if at all. Null where they don't show them.
 */
export function ratingsShownSince(entries: readonly ConsentEntry[]): Date | null {
  const last = latest(entries, "ratingsToCoach");
  return last?.given ? windowBounds(windowOf(last.recordedAt, "quarter")).from : null;
}
