import { findSignedGuest } from "@/lib/data/guests.ts";
import { appendRehearsal } from "@/lib/data/rehearsal-log.ts";
import { lockRehearsal } from "@/lib/data/rehearsals.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { type RehearsalTx, withIdleRehearsal, withJoining } from "@/lib/data/transaction.ts";
import type { OfGuestLink } from "@/lib/domain/guest/guest-forms.ts";
import { advanceRehearsal } from "@/lib/domain/rehearsal/advance-rehearsal.ts";
import { rehearsalMoves } from "@/lib/domain/rehearsal/moves.ts";
import { isOver } from "@/lib/domain/rehearsal/state.ts";
import type { Refusal, Surroundings } from "@/lib/use-cases/context.ts";
import { loadRehearsal } from "@/lib/use-cases/rehearsal/load-rehearsal.ts";

/**
 * A rehearsal that is over and whose record is kept with the yes of the friend who came by this link, and their place in it.
 * They are let in no longer: it is looked at in its rehearser's name, for this one thing.
 */
async function inKeptRecord<T>(
  { token }: OfGuestLink,
  now: Date,
  work: (tx: RehearsalTx, kept: Awaited<ReturnType<typeof loadRehearsal>>, placeId: string) => Promise<T>,
): Promise<T | null> {
  const guest = await withJoining((tx) => findSignedGuest(tx, hashToken(token)));
  if (!guest) return null;
  return withIdleRehearsal(guest, async (tx) => {
    const kept = await loadRehearsal(tx, { userId: guest.rehearserId }, await lockRehearsal(tx, guest.rehearsalId));
    const placeId = kept.places.find(({ guestId }) => guestId === guest.guestId)?.placeId;
    const isTheirs =
      placeId && isOver(kept.state) && rehearsalMoves(kept.state, placeId, now.toISOString()).includes("choose");
    return isTheirs ? work(tx, kept, placeId) : null;
  });
}

/** Whether there is a record that a friend's yes keeps, by the link they once came in with. */
export const keepsRecord = async ({ now }: Surroundings, link: OfGuestLink): Promise<boolean> =>
  (await inKeptRecord(link, now, async () => true)) ?? false;

/**
 * A friend takes back, by the link they once came in with, that the words said there may be kept: they are deleted for
 * everybody. The link is good for nothing else, and for this as long as there is a record.
 */
export async function takeBackRecord(
  { now: at, announce }: Surroundings,
  link: OfGuestLink,
): Promise<{ ok: true } | Refusal<"gone">> {
  const taken = await inKeptRecord(link, at, async (tx, { rehearsal, own, state, talk }, placeId) => {
    const now = at < rehearsal.lastAt ? rehearsal.lastAt : at;
    const result = advanceRehearsal(state, placeId, { type: "choose", choice: "delete" }, now.toISOString());
    if (!result.ok) return null;
    const { rehearsalId } = rehearsal;
    const { events } = result;
    await appendRehearsal(tx, {
      rehearsalId,
      byPlaceId: own.placeId,
      talk,
      before: state,
      events,
      state: result.state,
      now,
    });
    return rehearsalId;
  });
  if (taken === null) return { ok: false, reason: "gone" };
  announce(taken);
  return { ok: true };
}
