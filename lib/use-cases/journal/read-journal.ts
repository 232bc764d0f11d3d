import { audit } from "@/lib/data/audit.ts";
import { findLedger } from "@/lib/data/consents.ts";
import { findClientPlaces, findNames, findOwnCoach } from "@/lib/data/home.ts";
import { findJournalEntries, findJournalRepairs } from "@/lib/data/journal.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import { ratingsShownSince } from "@/lib/domain/consent/ledger.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { JournalEntry, JournalRepair } from "@/lib/domain/journal/entry.ts";
import type { Cursor, JournalQuery } from "@/lib/domain/journal/journal-query.ts";
import type { Context } from "@/lib/use-cases/context.ts";

/** One person's journal in one couple's work, a page of it. Nothing in it is anybody else's. */
export interface Journal {
  coupleId: string;
  practiceName: string;
  /** Whether the work has ended. What was written stays, and nothing is added. */
  isOver: boolean;
  other: string | null;
  coachName: string | null;
  /** From when on the coach reads this person's ratings; null where they read none. */
  ratingsShownSince: Date | null;
  entries: JournalEntry[];
  repairs: JournalRepair[];
  /** The one it is narrowed to. */
  repair: JournalRepair | null;
  /** Where the next page begins; null on the last. */
  older: Cursor | null;
}

const pageSize = 20;

const isBlank = (entry: JournalEntry): boolean => "text" in entry && entry.text?.trim() === "";

/** Reads a journal as the one who wrote it. A repair that isn't in it narrows nothing. */
export async function readJournal(
  { actor, now }: Context,
  { coupleId, repairId = null, older = null }: { coupleId: string } & Partial<JournalQuery>,
): Promise<Journal> {
  const { userId } = actor;
  requireAccess(actor, "journal.read", { ownerId: userId });
  return withActor(actor, async (tx) => {
    const place = (await findClientPlaces(tx, userId)).find((candidate) => candidate.coupleId === coupleId);
    if (!place) throw new NotFound("couple");
    const { practiceId, practiceName } = place;
    const seat = actor.seats.find((held) => held.coupleId === coupleId);
    const coach = await findOwnCoach(tx, coupleId);
    const repairs = await findJournalRepairs(tx, { userId, coupleId });
    const repair = repairs.find((candidate) => candidate.repairId === repairId) ?? null;
    const found = await findJournalEntries(
      tx,
      { userId, coupleId },
      {
        repairId: repair?.repairId ?? null,
        older,
        limit: pageSize + 1,
        coachId: coach?.coachId ?? null,
      },
    );
    const shown = found.slice(0, pageSize);
    const last = found.length > pageSize ? shown.at(-1) : undefined;
    await audit(tx, { actorId: userId, aboutUserId: userId, action: "journal.read", now, coupleId, practiceId });
    return {
      coupleId,
      practiceName,
      isOver: seat === undefined,
      other: seat ? (await findNames(tx, seat)).other : null,
      coachName: coach?.name ?? null,
      ratingsShownSince: seat ? ratingsShownSince(await findLedger(tx, userId, coupleId)) : null,
      // A draft that was emptied again is no writing.
      entries: shown.filter((entry) => !isBlank(entry)),
      repairs,
      repair,
      older: last ? { at: last.at, id: last.id } : null,
    };
  });
}
