import "server-only";
import { Conflict } from "@/lib/domain/errors.ts";
import type { ActorTx, EngineTx } from "./transaction.ts";
import { addWord, readWords } from "./words.ts";

export interface StoredShare {
  shareId: string;
  repairId: string;
  userId: string;
  step: string;
  round: number;
  turn: number | null;
  sentAt: Date;
  text: string;
  /** Who besides the writer may read it: known to the writer alone, so null for anyone else's. */
  readerIds: string[] | null;
}

/**
 * The shares of some repairs that this person may read: their own, those sent to them, those shown to them as coach.
 * Whether the other showed the coach something is not theirs to know, so it is never read here.
 */
export async function findShares(tx: ActorTx, viewerId: string, repairIds: readonly string[]): Promise<StoredShare[]> {
  const rows = await tx.share.findMany({
    where: { repairId: { in: [...repairIds] }, withdrawnAt: null },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    select: { id: true, repairId: true, userId: true, step: true, round: true, turn: true, sentAt: true },
  });
  const owners = new Map(rows.map((row) => [row.id, row.userId]));
  const words = await readWords(tx, "share", [...owners.keys()], (rowId) => owners.get(rowId));
  const own = rows.filter((row) => row.userId === viewerId).map((row) => row.id);
  const readers = await tx.wordReader.findMany({
    where: { ownerId: viewerId, word: { subject: "share", rowId: { in: own } } },
    select: { readerId: true, word: { select: { rowId: true } } },
  });
  return rows.flatMap(({ id, ...row }) => {
    const text = words.get(id)?.text;
    if (text === undefined) return [];
    const readerIds = readers.filter((reader) => reader.word.rowId === id).map((reader) => reader.readerId);
    return [{ shareId: id, ...row, text, readerIds: row.userId === viewerId ? readerIds : null }];
  });
}

export interface NewShare {
  shareId: string;
  practiceId: string;
  coupleId: string;
  repairId: string;
  userId: string;
  step: string;
  round: number;
  turn: number | null;
  text: string;
  /** The coach it is shown to as well, if it is. */
  coachId: string | null;
  readerIds: readonly string[];
  now: Date;
  newId: () => string;
}

/** Sends chosen sentences: from here on its readers, and no one else, may read them. */
export async function addShare(tx: EngineTx, share: NewShare): Promise<void> {
  const { shareId, text, readerIds, now, newId, ...row } = share;
  const added = await tx.share.createMany({ data: [{ ...row, id: shareId, sentAt: now }], skipDuplicates: true });
  // The id was made with the form. One that is taken already is answered like anything else that has moved on.
  if (added.count === 0) throw new Conflict("share");
  await addWord(tx, {
    id: newId(),
    ownerId: share.userId,
    coupleId: share.coupleId,
    subject: "share",
    field: "text",
    rowId: shareId,
    text,
    now,
    readerIds,
  });
}

/** Takes one's own share back: nobody else can read it from now on, though they may have. Its writer keeps the words. */
export async function withdrawShare(tx: EngineTx, shareId: string, now: Date): Promise<void> {
  await tx.share.updateMany({ where: { id: shareId }, data: { withdrawnAt: now } });
  await tx.wordReader.deleteMany({ where: { word: { subject: "share", rowId: shareId } } });
}

/** Takes every share of a couple back, and every reader of anything written in it: the work has ended. */
export async function revokeAllShares(tx: EngineTx, coupleId: string, now: Date): Promise<void> {
  await tx.share.updateMany({ where: { coupleId, withdrawnAt: null }, data: { withdrawnAt: now } });
  await tx.wordReader.deleteMany({ where: { coupleId } });
}
