import { audit } from "@/lib/data/audit.ts";
import { getCoupleToChange, touchCouple } from "@/lib/data/couples.ts";
import { changeNote, findNote } from "@/lib/data/notes.ts";
import { asEngine, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { Conflict, Forbidden, NotFound } from "@/lib/domain/errors.ts";
import type { EditNote } from "@/lib/domain/note/note-form.ts";
import type { Context, Refusal } from "../context.ts";
import { noteAudit } from "./note-audit.ts";

type Edited = { ok: true } | Refusal<"ended">;

/** Changes the words of one's own note. Its readers stay as they are, and see that it was changed. */
export async function editNote(context: Context, input: EditNote): Promise<Edited> {
  const { actor } = context;
  const { coupleId, noteId, text } = input;
  let isShown = false;
  const edited = await withActor(actor, async (tx): Promise<Edited> => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "note.edit", couple);
    const current = await findNote(tx, coupleId, noteId);
    if (!current) throw new NotFound("note");
    if (current.authorId !== actor.userId) throw new Forbidden("a note is its author's to change");
    if (couple.endedAt) return { ok: false, reason: "ended" };
    if (current.text === text) return { ok: true };
    if (!(await changeNote(tx, { ...current, ...input }, context))) throw new Conflict("note");
    isShown = current.kind === "toCouple";
    if (isShown) await asEngine(tx, actor, coupleId, (engine) => touchCouple(engine, coupleId));
    await audit(tx, noteAudit(context, "note.edit", couple, current));
    return { ok: true };
  });
  if (isShown) context.announce(coupleId);
  return edited;
}
