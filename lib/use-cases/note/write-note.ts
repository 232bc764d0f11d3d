import { audit } from "@/lib/data/audit.ts";
import { findPartners, getCoupleToChange, type StoredPartner, touchCouple } from "@/lib/data/couples.ts";
import { addNote, findNote } from "@/lib/data/notes.ts";
import { asEngine, withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { WriteNote } from "@/lib/domain/note/note-form.ts";
import { kindFor, type NoteKind, seatFor } from "@/lib/domain/note/note-kind.ts";
import type { Context, Refusal } from "../context.ts";
import { noteAudit } from "./note-audit.ts";

type Reason = "ended" | "no-such-seat" | "not-joined" | "already-written";
type Written = { ok: true } | Refusal<Reason>;

/** Whom a note calls in from outside: who reads it and has an account to be reached by. */
function readersOf(kind: NoteKind, readerId: string | null, partners: readonly StoredPartner[]): string[] {
  if (readerId !== null) return [readerId];
  return kind === "toCouple" ? partners.flatMap(({ userId }) => userId ?? []) : [];
}

/**
 * Writes a note to both partners, to one of them, for the couple's coaches, or for oneself. A note to both moves their
 * open pages. One to a single partner moves nothing that the other could watch: its reader finds it when they next look.
 */
export async function writeNote(context: Context, input: WriteNote): Promise<Written> {
  const { actor } = context;
  const { coupleId, noteId, to, text } = input;
  const kind = kindFor(to);
  const seat = seatFor(to);
  let isShown = false;
  let toTell: string[] = [];
  const written = await withActor(actor, async (tx): Promise<Written> => {
    const couple = await getCoupleToChange(tx, coupleId);
    requireAccess(actor, "note.write", couple);
    if (couple.endedAt) return { ok: false, reason: "ended" };
    const partners = await findPartners(tx, coupleId);
    const reader = seat && partners.find((partner) => partner.seat === seat);
    if (seat && !reader) return { ok: false, reason: "no-such-seat" };
    if (reader && reader.userId === null) return { ok: false, reason: "not-joined" };
    const readerId = reader?.userId ?? null;
    const note = { noteId, authorId: actor.userId, kind, readerId, text };
    if (!(await addNote(tx, couple, note, context))) {
      const earlier = await findNote(tx, coupleId, noteId); // sent twice: it must be this note
      if (earlier?.authorId !== actor.userId) throw new NotFound("note");
      const isSame = earlier.kind === kind && earlier.readerId === readerId && earlier.text === text;
      return isSame ? { ok: true } : { ok: false, reason: "already-written" };
    }
    isShown = kind === "toCouple";
    if (isShown) await asEngine(tx, actor, coupleId, (engine) => touchCouple(engine, coupleId));
    await audit(tx, noteAudit(context, "note.write", couple, note));
    toTell = readersOf(kind, readerId, partners);
    return { ok: true };
  });
  if (isShown) context.announce(coupleId);
  for (const userId of toTell) context.notify({ kind: "somethingToLookAt", userId });
  return written;
}
