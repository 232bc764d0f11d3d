import type { AuditEntry } from "@/lib/data/audit.ts";
import type { StoredCouple } from "@/lib/data/couples.ts";
import type { StoredNote } from "@/lib/data/notes.ts";
import type { Context } from "../context.ts";

/** The audit line of something done to a note: it is about whoever reads the note, so that nobody else learns of it. */
export function noteAudit(
  { actor, now }: Context,
  action: "note.write" | "note.edit" | "note.delete",
  { coupleId, practiceId }: Pick<StoredCouple, "coupleId" | "practiceId">,
  { noteId, kind, readerId }: Pick<StoredNote, "noteId" | "kind" | "readerId">,
): AuditEntry {
  const about = kind === "toCouple" ? {} : { aboutUserId: readerId ?? actor.userId };
  return { actorId: actor.userId, action, now, coupleId, practiceId, subjectId: noteId, ...about };
}
