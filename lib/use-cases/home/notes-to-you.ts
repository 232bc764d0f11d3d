import { findCoachNames } from "@/lib/data/home.ts";
import { findNotes } from "@/lib/data/notes.ts";
import type { ActorTx } from "@/lib/data/transaction.ts";

/** A note from the coach, as one of its readers finds it. */
export interface NoteToYou {
  noteId: string;
  text: string;
  /** The coach who wrote it, who may not be the one they have now. */
  authorName: string;
  /** Whether the other partner reads it too. */
  isForBoth: boolean;
  writtenAt: Date;
  edited: boolean;
}

/** What the coach of a couple wrote to both or to this person alone, the newest first. */
export async function notesToYou(tx: ActorTx, userId: string, coupleId: string): Promise<NoteToYou[]> {
  const notes = await findNotes(tx, { coupleId });
  const names = notes.length ? await findCoachNames(tx, coupleId) : new Map<string, string>();
  return notes
    .filter(({ kind, readerId }) => kind === "toCouple" || readerId === userId)
    .map(({ noteId, authorId, text, kind, createdAt, editedAt }) => ({
      noteId,
      text,
      authorName: names.get(authorId) ?? "",
      isForBoth: kind === "toCouple",
      writtenAt: createdAt,
      edited: editedAt !== null,
    }));
}
