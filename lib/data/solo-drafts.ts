import "server-only";
import type { SoloStepId } from "@/lib/domain/protocol/protocol.ts";
import type { StoredSolo } from "./solo.ts";
import type { ActorTx } from "./transaction.ts";
import { addWord, deleteWords, readWords } from "./words.ts";

export interface SoloDraft {
  step: SoloStepId;
  version: number;
  text: string;
}

/** What a person wrote in the steps of a solo. */
export async function findSoloDrafts(tx: ActorTx, soloId: string): Promise<SoloDraft[]> {
  const rows = await tx.soloDraft.findMany({ where: { soloId }, select: { id: true, step: true, version: true } });
  const words = await readWords(
    tx,
    "solo_draft",
    rows.map((row) => row.id),
  );
  return rows.map(({ id, step, version }) => ({
    step: step as SoloStepId,
    version,
    text: words.get(id)?.text ?? "",
  }));
}

/** Writes a draft if its version is still the one seen. Returns the new version, or null when it isn't. */
export async function putSoloDraft(
  tx: ActorTx,
  { soloId, userId, coupleId }: Pick<StoredSolo, "soloId" | "userId" | "coupleId">,
  draft: { step: SoloStepId; text: string; version: number; now: Date; newId: () => string },
): Promise<number | null> {
  const { step, now, newId } = draft;
  const existing = await tx.soloDraft.findFirst({ where: { soloId, step }, select: { id: true } });
  const id = existing?.id ?? newId();
  const version = draft.version + 1;
  if (existing) {
    const moved = await tx.soloDraft.updateMany({
      where: { id, version: draft.version },
      data: { version, updatedAt: now },
    });
    if (moved.count === 0) return null;
  } else {
    if (draft.version !== 0) return null;
    // Two devices may write the first version at once: the one that comes second sees the other's.
    const added = await tx.soloDraft.createMany({
      data: [{ id, soloId, userId, coupleId, step, version, updatedAt: now }],
      skipDuplicates: true,
    });
    if (added.count === 0) return null;
  }
  // Taken away and put down afresh, since once the work has ended no writing may be changed.
  await deleteWords(tx, "solo_draft", id);
  const word = { ownerId: userId, coupleId, subject: "solo_draft", field: "text", rowId: id } as const;
  await addWord(tx, { id: newId(), ...word, text: draft.text, now });
  return version;
}

/** Deletes all that was written in a solo, for good. The steps that were taken stay in its stream. */
export async function deleteSoloDrafts(tx: ActorTx, soloId: string): Promise<void> {
  const rows = await tx.soloDraft.findMany({ where: { soloId }, select: { id: true } });
  for (const { id } of rows) await deleteWords(tx, "solo_draft", id);
  await tx.soloDraft.deleteMany({ where: { soloId } });
}
