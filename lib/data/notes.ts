import "server-only";
import type { NoteKind } from "@/lib/domain/note/note-kind.ts";
import type { StoredCouple } from "./couples.ts";
import { type ActorTx, isId } from "./transaction.ts";
import { addWord, deleteWords, putWord, readWords } from "./words.ts";

export interface StoredNote {
  noteId: string;
  coupleId: string;
  authorId: string;
  kind: NoteKind;
  /** The one partner it is for; null for every other kind. */
  readerId: string | null;
  text: string;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
}

interface Writing {
  now: Date;
  newId: () => string;
}

const wordsOf = (note: Pick<StoredNote, "noteId" | "coupleId" | "authorId" | "text">, { now, newId }: Writing) =>
  ({
    id: newId(),
    ownerId: note.authorId,
    coupleId: note.coupleId,
    subject: "note",
    field: "text",
    rowId: note.noteId,
    text: note.text,
    now,
  }) as const;

/** Adds a note. Who reads its words goes by its row. False when there is one by that id already. */
export async function addNote(
  tx: ActorTx,
  { coupleId, practiceId }: Pick<StoredCouple, "coupleId" | "practiceId">,
  note: Pick<StoredNote, "noteId" | "authorId" | "kind" | "readerId" | "text">,
  writing: Writing,
): Promise<boolean> {
  const { noteId, authorId, kind, readerId } = note;
  const added = await tx.note.createMany({
    data: [{ id: noteId, practiceId, coupleId, authorId, kind, readerId, createdAt: writing.now }],
    skipDuplicates: true,
  });
  if (added.count === 0) return false;
  await addWord(tx, wordsOf({ ...note, coupleId }, writing));
  return true;
}

/** Changes the words of a note that is still at the given version. False when it has moved on. */
export async function changeNote(
  tx: ActorTx,
  note: Pick<StoredNote, "noteId" | "coupleId" | "authorId" | "text" | "version">,
  writing: Writing,
): Promise<boolean> {
  const { noteId, version } = note;
  const changed = await tx.note.updateMany({
    where: { id: noteId, version },
    data: { version: version + 1, editedAt: writing.now },
  });
  if (changed.count === 0) return false;
  await putWord(tx, wordsOf(note, writing));
  return true;
}

/** Deletes a note and its words for good. */
export async function removeNote(tx: ActorTx, noteId: string): Promise<void> {
  await deleteWords(tx, "note", noteId);
  await tx.note.deleteMany({ where: { id: noteId } });
}

/** The notes of a couple that the actor may read, the newest first. */
export async function findNotes(tx: ActorTx, where: { coupleId: string; noteId?: string }): Promise<StoredNote[]> {
  const { coupleId, noteId } = where;
  const rows = await tx.note.findMany({
    where: { coupleId, ...(noteId === undefined ? {} : { id: noteId }) },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const authors = new Map(rows.map((row) => [row.id, row.authorId]));
  const words = await readWords(tx, "note", [...authors.keys()], (rowId) => authors.get(rowId));
  return rows.map(({ id, practiceId: _, ...row }) => ({ noteId: id, ...row, text: words.get(id)?.text ?? "" }));
}

/** One note of a couple that the actor may read; null for any other. */
export async function findNote(tx: ActorTx, coupleId: string, noteId: string): Promise<StoredNote | null> {
  if (!isId(coupleId) || !isId(noteId)) return null;
  return (await findNotes(tx, { coupleId, noteId }))[0] ?? null;
}
