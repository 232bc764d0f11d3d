import "server-only";
import type { ActorTx } from "./transaction.ts";
import { addWord, readWords } from "./words.ts";

export interface StoredLetter {
  letterId: string;
  userId: string;
  text: string;
  writtenAt: Date;
}

/** Writes to one's coach. Nobody else can read it, or know that there is one. */
export async function addLetter(
  tx: ActorTx,
  letter: {
    practiceId: string;
    coupleId: string;
    userId: string;
    coachId: string;
    text: string;
    now: Date;
    newId: () => string;
  },
): Promise<string> {
  const { text, now, newId, ...row } = letter;
  const { userId, coupleId, coachId } = row;
  const id = newId();
  await tx.letter.createMany({ data: [{ id, ...row, writtenAt: now }] });
  await addWord(tx, {
    id: newId(),
    ownerId: userId,
    coupleId,
    subject: "letter",
    field: "text",
    rowId: id,
    text,
    now,
    readerIds: [coachId],
  });
  return id;
}

/** What the partners of a couple wrote to this coach, the newest first. */
export async function findLettersTo(tx: ActorTx, coachId: string, coupleId: string): Promise<StoredLetter[]> {
  const rows = await tx.letter.findMany({
    where: { coachId, coupleId },
    orderBy: [{ writtenAt: "desc" }, { id: "asc" }],
    select: { id: true, userId: true, writtenAt: true },
  });
  const writers = new Map(rows.map((row) => [row.id, row.userId]));
  const words = await readWords(tx, "letter", [...writers.keys()], (rowId) => writers.get(rowId));
  return rows.flatMap(({ id, ...row }) => {
    const text = words.get(id)?.text;
    return text === undefined ? [] : [{ letterId: id, ...row, text }];
  });
}

/** The couples of which somebody wrote to this coach since then, whoever wrote last first. */
export async function findCouplesWhoWrote(
  tx: ActorTx,
  coachId: string,
  since: Date,
): Promise<{ coupleId: string; label: string }[]> {
  return tx.$queryRaw`
    SELECT c.id AS "coupleId", c.label FROM letter l JOIN couple c ON c.id = l.couple_id
    WHERE l.coach_id = ${coachId}::uuid AND l.written_at > ${since}::timestamptz
    GROUP BY c.id, c.label ORDER BY max(l.written_at) DESC, c.id`;
}
