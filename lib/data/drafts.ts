import "server-only";
import type { ActorTx } from "./transaction.ts";
import { putWord, readWords } from "./words.ts";

export interface StoredDraft {
  id: string;
  step: string;
  round: number;
  version: number;
  text: string;
}

/** A person's own drafts of the given repairs (their joint one and what they began alone before it). */
export async function findDrafts(tx: ActorTx, userId: string, repairIds: readonly string[]): Promise<StoredDraft[]> {
  const rows = await tx.draft.findMany({
    where: { userId, repairId: { in: [...repairIds] } },
    orderBy: { updatedAt: "asc" },
    select: { id: true, step: true, round: true, version: true },
  });
  const words = await readWords(
    tx,
    "draft",
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, text: words.get(row.id)?.text ?? "" }));
}

export interface DraftPlace {
  practiceId: string;
  coupleId: string;
  userId: string;
  repairId: string;
  step: string;
  round: number;
}

/** Writes a draft if its version is still the one seen. Returns the new version, or null when it isn't. */
export async function putDraft(
  tx: ActorTx,
  place: DraftPlace,
  draft: { text: string; version: number; now: Date; newId: () => string },
): Promise<number | null> {
  const { userId, repairId, step, round } = place;
  const existing = await tx.draft.findFirst({ where: { userId, repairId, step, round }, select: { id: true } });
  const id = existing?.id ?? draft.newId();
  const version = draft.version + 1;
  if (existing) {
    const moved = await tx.draft.updateMany({
      where: { id, version: draft.version },
      data: { version, updatedAt: draft.now },
    });
    if (moved.count === 0) return null;
  } else {
    if (draft.version !== 0) return null;
    // Two devices may write the first version at once: the one that comes second sees the other's.
    const added = await tx.draft.createMany({
      data: [{ ...place, id, version, updatedAt: draft.now }],
      skipDuplicates: true,
    });
    if (added.count === 0) return null;
  }
  await putWord(tx, {
    id: draft.newId(),
    ownerId: userId,
    coupleId: place.coupleId,
    subject: "draft",
    field: "text",
    rowId: id,
    text: draft.text,
    now: draft.now,
  });
  return version;
}
