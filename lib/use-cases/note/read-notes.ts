import { audit } from "@/lib/data/audit.ts";
import { findPartners, getCouple } from "@/lib/data/couples.ts";
import { findNotes, type StoredNote } from "@/lib/data/notes.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Seat } from "@/lib/domain/repair/seat.ts";
import type { Context } from "../context.ts";

export interface CoachNote extends Pick<StoredNote, "noteId" | "kind" | "text" | "version" | "createdAt" | "editedAt"> {
  /** Where the one partner it is for sits; null for every other kind. */
  seat: Seat | null;
  /** Whether the reader wrote it: only then is it theirs to change. */
  isOwn: boolean;
}

/** A couple's notes as their coach reads them, the newest first: all but another coach's process notes. */
export async function readNotes(context: Context, { coupleId }: { coupleId: string }): Promise<CoachNote[]> {
  const { actor, now } = context;
  return withActor(actor, async (tx) => {
    const couple = await getCouple(tx, coupleId);
    requireAccess(actor, "note.read", couple);
    const { practiceId } = couple;
    const partners = await findPartners(tx, coupleId);
    const notes = await findNotes(tx, { coupleId });
    const { userId } = actor;
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "note.read", now, practiceId, coupleId });
    return notes.map(({ noteId, kind, text, version, createdAt, editedAt, authorId, readerId }) => ({
      ...{ noteId, kind, text, version, createdAt, editedAt },
      seat: readerId === null ? null : (partners.find((partner) => partner.userId === readerId)?.seat ?? null),
      isOwn: authorId === userId,
    }));
  });
}
