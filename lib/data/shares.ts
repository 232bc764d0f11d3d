import "server-only";
import type { ActorTx, EngineTx } from "./transaction.ts";
import { addWord, readWords } from "./words.ts";

export interface StoredShare {
  shareId: string;
  repairId: string;
  userId: string;
  step: string;
  round: number;
  turn: number | null;
  toCoach: boolean;
  sentAt: Date;
  text: string;
}

/** The shares of some repairs that this person may read: their own, those sent to them, those shown to them as coach. */
export async function findShares(tx: ActorTx, repairIds: readonly string[]): Promise<StoredShare[]> {
  const rows = await tx.share.findMany({
    where: { repairId: { in: [...repairIds] }, withdrawnAt: null },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
  });
  const words = await readWords(
    tx,
    "share",
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ id, repairId, userId, step, round, turn, toCoach, sentAt }) => {
    const text = words.get(id)?.text;
    return text === undefined ? [] : [{ shareId: id, repairId, userId, step, round, turn, toCoach, sentAt, text }];
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
  toCoach: boolean;
  readerIds: readonly string[];
  now: Date;
  newId: () => string;
}

/** Sends chosen sentences: from here on its readers, and no one else, may read them. */
export async function addShare(tx: EngineTx, share: NewShare): Promise<void> {
  const { shareId, text, readerIds, now, newId, ...row } = share;
  await tx.share.createMany({ data: [{ ...row, id: shareId, sentAt: now }] });
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

/** Takes one's own share back: nobody else can read it from now on, though they may have. */
export async function withdrawShare(tx: EngineTx, shareId: string, now: Date): Promise<void> {
  await tx.share.updateMany({ where: { id: shareId }, data: { withdrawnAt: now } });
  await tx.wordReader.deleteMany({ where: { word: { subject: "share", rowId: shareId } } });
}

/** Takes every share of a couple back, and every reader of anything written in it: the work has ended. */
export async function revokeAllShares(tx: EngineTx, coupleId: string, now: Date): Promise<void> {
  await tx.share.updateMany({ where: { coupleId, withdrawnAt: null }, data: { withdrawnAt: now } });
  await tx.wordReader.deleteMany({ where: { coupleId } });
}
