import "server-only";
import type { ClearanceState } from "@/lib/domain/couple/clearance-form.ts";
import type { StoredCouple } from "./couples.ts";
import type { ActorTx } from "./transaction.ts";
import { deleteWords, putWord, readWords } from "./words.ts";

export interface StoredClearance {
  state: ClearanceState;
  decidedAt: Date | null;
  /** When the coach put a hold in words for the partners; null before. */
  wordedAt: Date | null;
}

export async function getClearance(tx: ActorTx, coupleId: string): Promise<StoredClearance> {
  return tx.clearance.findUniqueOrThrow({
    where: { coupleId },
    select: { state: true, decidedAt: true, wordedAt: true },
  });
}

/** Sets whether the joint steps are open. Leaving a hold, or taking one up, leaves earlier words behind. */
export async function setClearance(
  tx: ActorTx,
  coupleId: string,
  change: { state: ClearanceState; decidedBy: string; now: Date },
): Promise<void> {
  const { state, decidedBy, now } = change;
  const opened = state === "clear" ? { openedAt: now } : {};
  await tx.clearance.updateMany({
    where: { coupleId },
    data: { state, decidedBy, decidedAt: now, wordedAt: null, ...opened },
  });
  await deleteWords(tx, "hold", coupleId);
}

/** Closes the joint steps until the coach decides again: there is someone new to ask. */
export async function reopenDecision(tx: ActorTx, coupleId: string): Promise<boolean> {
  const closed = await tx.clearance.updateMany({
    where: { coupleId, state: "clear" },
    data: { state: "closed", decidedAt: null, decidedBy: null, openedAt: null },
  });
  return closed.count > 0;
}

/** Shows a hold to the partners, in the coach's words. */
export async function showHold(
  tx: ActorTx,
  couple: Pick<StoredCouple, "coupleId" | "coachId">,
  hold: { words: string; now: Date; newId: () => string },
): Promise<void> {
  const { coupleId, coachId } = couple;
  const { words, now, newId } = hold;
  await putWord(tx, {
    id: newId(),
    ownerId: coachId,
    coupleId,
    subject: "hold",
    field: "words",
    rowId: coupleId,
    text: words,
    now,
  });
  await tx.clearance.updateMany({ where: { coupleId, state: "held" }, data: { wordedAt: now } });
}

/** What the coach wrote about a hold, for the coach and for the couple's partners; null when nothing was written. */
export async function findHoldWords(tx: ActorTx, coupleId: string): Promise<string | null> {
  return (await readWords(tx, "hold", [coupleId])).get(coupleId)?.words ?? null;
}

export interface SubmittedCheck {
  checkId: string;
  userId: string;
  submittedAt: Date;
  decidedAt: Date | null;
}

/** Every safety check of a couple, oldest first, decided ones included; without a word of them. */
export async function findChecks(tx: ActorTx, coupleId: string): Promise<SubmittedCheck[]> {
  const rows = await tx.safetyCheck.findMany({
    where: { coupleId },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { id: true, userId: true, submittedAt: true, decidedAt: true },
  });
  return rows.map(({ id, ...row }) => ({ checkId: id, ...row }));
}

/** The sealed words of undecided checks, by check, as they were written. */
export async function readCheckWords(tx: ActorTx, checkIds: readonly string[]): Promise<Map<string, string>> {
  const words = await readWords(tx, "safety_check", checkIds);
  return new Map([...words].flatMap(([checkId, fields]) => Object.values(fields).map((text) => [checkId, text])));
}

/** Marks a check as decided and deletes what was answered. */
export async function decideCheck(tx: ActorTx, checkId: string, now: Date): Promise<void> {
  await tx.safetyCheck.updateMany({ where: { id: checkId, decidedAt: null }, data: { decidedAt: now } });
  await deleteWords(tx, "safety_check", checkId);
}
