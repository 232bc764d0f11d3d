import "server-only";
import { openText, sealText } from "./seal.ts";
import type { ActorTx, EngineTx } from "./transaction.ts";

type Tx = ActorTx | EngineTx;

/** The kinds of writing there are. A row of one of these may have words; no other table holds any. */
export type Subject =
  | "assignment"
  | "hold"
  | "draft"
  | "share"
  | "solo_draft"
  | "private_note"
  | "letter"
  | "safety_check"
  | "note"
  | "carried_text"
  | "scenario";

export interface NewWord {
  id: string;
  ownerId: string;
  /** Null for what belongs to no couple. */
  coupleId: string | null;
  subject: Subject;
  field: string;
  rowId: string;
  text: string;
  now: Date;
  /** Who else may read it from now on. */
  readerIds?: readonly string[];
}

async function keyOf(tx: Tx, userId: string) {
  const key = await tx.personKey.findUnique({ where: { userId } });
  if (!key) throw new Error("This person's key is gone: nothing can be written or read for them.");
  return key;
}

/** Seals a new piece of writing and shows it to its readers. */
export async function addWord(tx: Tx, word: NewWord): Promise<void> {
  const key = await keyOf(tx, word.ownerId);
  const { id, ownerId, coupleId, subject, field, rowId } = word;
  await tx.word.createMany({
    data: [
      {
        id,
        ownerId,
        coupleId,
        subject,
        field,
        rowId,
        sealed: sealText(key, word, word.text),
        keyVersion: key.keyVersion,
        updatedAt: word.now,
      },
    ],
  });
  const readers = (word.readerIds ?? []).filter((readerId) => readerId !== ownerId);
  if (readers.length) {
    await tx.wordReader.createMany({ data: readers.map((readerId) => ({ wordId: id, readerId, ownerId, coupleId })) });
  }
}

/** Replaces one's own writing in place, or adds it. Its readers stay as they are. */
export async function putWord(tx: ActorTx, word: NewWord): Promise<void> {
  const { ownerId, subject, field, rowId } = word;
  const key = await keyOf(tx, ownerId);
  const changed = await tx.word.updateMany({
    where: { ownerId, subject, field, rowId },
    data: { sealed: sealText(key, word, word.text), keyVersion: key.keyVersion, updatedAt: word.now },
  });
  if (changed.count === 0) await addWord(tx, word);
}

/**
 * Reads the writing of the given rows, by row id then field: all that this transaction may see and no more. `ownerOf`
 * says whose words a row's must be, where it is known: anyone else's are left out.
 */
export async function readWords(
  tx: Tx,
  subject: Subject,
  rowIds: readonly string[],
  ownerOf?: (rowId: string) => string | undefined,
): Promise<Map<string, Record<string, string>>> {
  const read = new Map<string, Record<string, string>>();
  if (rowIds.length === 0) return read;
  const words = await tx.word.findMany({ where: { subject, rowId: { in: [...rowIds] } } });
  const keys = await tx.personKey.findMany({
    where: { userId: { in: [...new Set(words.map((word) => word.ownerId))] } },
  });
  for (const word of words) {
    if (ownerOf && ownerOf(word.rowId) !== word.ownerId) continue;
    const key = keys.find((candidate) => candidate.userId === word.ownerId);
    if (!key) continue; // destroyed: the words are gone for everyone
    read.set(word.rowId, { ...read.get(word.rowId), [word.field]: openText(key, word, word.sealed) });
  }
  return read;
}

/** One's own writing of the given rows, of whatever kind, with who else may read it now. */
export async function readOwnWords(
  tx: ActorTx,
  ownerId: string,
  rowIds: readonly string[],
): Promise<Map<string, { text: string; readerIds: string[] }>> {
  const key = rowIds.length ? await tx.personKey.findUnique({ where: { userId: ownerId } }) : null;
  if (!key) return new Map();
  const words = await tx.word.findMany({
    where: { ownerId, field: "text", rowId: { in: [...rowIds] } },
    include: { readers: { select: { readerId: true } } },
  });
  return new Map(
    words.map((word) => [
      word.rowId,
      { text: openText(key, word, word.sealed), readerIds: word.readers.map((reader) => reader.readerId) },
    ]),
  );
}

/** Deletes writing for good. Returns how many pieces there were. */
export async function deleteWords(tx: Tx, subject: Subject, rowId: string): Promise<number> {
  return (await tx.word.deleteMany({ where: { subject, rowId } })).count;
}
