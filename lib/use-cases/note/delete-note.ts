import { audit } from "@/lib/data/audit.ts";
import { getCoupleToChange, touchCouple } from "@/lib/data/couples.ts";
import { findNote, removeNote } from "@/lib/data/notes.ts";
import { asEngine, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { Forbidden } from "@/lib/domain/errors.ts";
import type { DeleteNote } from "@/lib/domain/note/note-form.ts";
import type { Context } from "../context.ts";
import { noteAudit } from "./note-audit.ts";

/** Deletes one's own note for good, also once the work has ended. Deleting it again changes nothing. */
export async function deleteNote(context: Context, { coupleId, noteId }: DeleteNote): Promise<{ ok: true }> {
  const { actor } = context;
  let wasShown = false;
  await withActor(actor, async (tx) => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "note.delete", couple);
    const note = await findNote(tx, coupleId, noteId);
    if (!note) return;
    if (note.authorId !== actor.userId) throw new Forbidden("a note is its author's to delete");
    await removeNote(tx, noteId);
    wasShown = note.kind === "toCouple";
    if (wasShown) await asEngine(tx, actor, coupleId, (engine) => touchCouple(engine, coupleId));
    await audit(tx, noteAudit(context, "note.delete", couple, note));
  });
  if (wasShown) context.announce(coupleId);
  return { ok: true };
}
