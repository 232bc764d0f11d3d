import { findClientPlaces, findNames } from "@/lib/data/home.ts";
import { withActor } from "@/lib/data/transaction.ts";
import { requireAccess } from "@/lib/domain/access.ts";
import type { Context } from "@/lib/use-cases/context.ts";

/** One of a person's journals: one for each couple they ever were part of, walled off from the others. */
export interface JournalListed {
  coupleId: string;
  practiceName: string;
  /** Null where it isn't known, as after the work has ended. */
  other: string | null;
  isOver: boolean;
}

/** The journals that a person has. */
export async function listJournals({ actor }: Context): Promise<JournalListed[]> {
  requireAccess(actor, "journal.read", { ownerId: actor.userId });
  return withActor(actor, async (tx) => {
    const journals: JournalListed[] = [];
    for (const { coupleId, practiceName } of await findClientPlaces(tx, actor.userId)) {
      const seat = actor.seats.find((held) => held.coupleId === coupleId);
      const other = seat ? (await findNames(tx, seat)).other : null;
      journals.push({ coupleId, practiceName, other, isOver: seat === undefined });
    }
    return journals;
  });
}
