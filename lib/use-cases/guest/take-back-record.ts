import { audit } from "@/lib/data/audit.ts";
import { endGuests, type FormerGuest, findFormerGuest, findFormerSession } from "@/lib/data/guests.ts";
import { appendRehearsal } from "@/lib/data/rehearsal-log.ts";
import { getRehearsal, lockRehearsal, type StoredRehearsal } from "@/lib/data/rehearsals.ts";
import { hashToken } from "@/lib/data/tokens.ts";
import { inRoom, type JoinTx, type RehearsalTx, withAuth, withJoining } from "@/lib/data/transaction.ts";
import type { OfFormerGuest } from "@/lib/domain/guest/guest-forms.ts";
import { advanceRehearsal } from "@/lib/domain/rehearsal/advance-rehearsal.ts";
import { rehearsalMoves } from "@/lib/domain/rehearsal/moves.ts";
import { isOver, placeOf } from "@/lib/domain/rehearsal/state.ts";
import type { Refusal, Surroundings } from "@/lib/use-cases/context.ts";
import { loadRehearsal } from "@/lib/use-cases/rehearsal/load-rehearsal.ts";
import { settleRehearsal } from "@/lib/use-cases/rehearsal/settle-rehearsal.ts";

/**
 * Finds who a friend was that is let in no longer, by the secret that their own device was given as they signed: the link
 * they came with has gone through a messenger, and whoever finds it there learns nothing and can do nothing.
 */
async function asFormerGuest<T>(
  { secret }: OfFormerGuest,
  now: Date,
  work: (tx: JoinTx, guest: FormerGuest) => Promise<T>,
): Promise<T | null> {
  const guestId = await withAuth((tx) => findFormerSession(tx, hashToken(secret), now));
  if (guestId === null) return null;
  return withJoining(async (tx) => {
    const guest = await findFormerGuest(tx, guestId);
    return guest && work(tx, guest);
  });
}

/** The record with their yes in it, kept or to be, and their place; null where there is none to take back. */
async function findYes(tx: RehearsalTx, guest: FormerGuest, rehearsal: StoredRehearsal, now: Date) {
  const found = await loadRehearsal(tx, { userId: guest.rehearserId }, rehearsal);
  const settled = settleRehearsal(found, now);
  const placeId = found.places.find(({ guestId }) => guestId === guest.guestId)?.placeId;
  if (placeId === undefined || !rehearsalMoves(settled.state, placeId, now.toISOString()).includes("choose"))
    return null;
  const choice = placeOf(settled.state, placeId)?.choice;
  return choice === "keep" || choice === "share" ? { found, settled, placeId } : null;
}

/** Whether a friend's yes still counts for the record, once they are let in no longer. */
export const hasSaidYes = async ({ now }: Surroundings, former: OfFormerGuest): Promise<boolean> =>
  (await asFormerGuest(former, now, (joining, guest) =>
    inRoom(joining, guest, async (tx) => {
      const yes = await findYes(tx, guest, await getRehearsal(tx, guest.rehearsalId), now);
      return yes !== null;
    }),
  )) ?? false;

/** Writes down that they don't want it kept: false where there is nothing to take back. */
async function deleteRecord(tx: RehearsalTx, guest: FormerGuest, at: Date): Promise<boolean> {
  const rehearsal = await lockRehearsal(tx, guest.rehearsalId);
  const now = at < rehearsal.lastAt ? rehearsal.lastAt : at;
  const yes = await findYes(tx, guest, rehearsal, now);
  if (!yes) return false;
  const { found, settled, placeId } = yes;
  const result = advanceRehearsal(settled.state, placeId, { type: "choose", choice: "delete" }, now.toISOString());
  if (!result.ok) return false;
  const events = [...settled.events, ...result.events];
  const { rehearsalId } = guest;
  const { talk, own, state: before } = found;
  const { state } = result;
  await appendRehearsal(tx, { rehearsalId, byPlaceId: own.placeId, talk, before, events, state, now });
  if (isOver(state)) await endGuests(tx, { rehearsalId }, now);
  return true;
}

/**
 * A friend who is let in no longer takes back that the words said there may be kept: they are deleted for everybody, at
 * once, or when it closes.
 */
export async function takeBackRecord(
  { now, announce }: Surroundings,
  former: OfFormerGuest,
): Promise<{ ok: true } | Refusal<"gone">> {
  const taken = await asFormerGuest(former, now, async (joining, guest) => {
    if (!(await inRoom(joining, guest, (tx) => deleteRecord(tx, guest, now)))) return null;
    const { practiceId, coupleId, rehearserId, rehearsalId } = guest;
    const about = { actorId: null, aboutUserId: rehearserId, practiceId, coupleId, subjectId: rehearsalId };
    await audit(joining, { ...about, action: "rehearsal.choose", now });
    return rehearsalId;
  });
  if (taken === null) return { ok: false, reason: "gone" };
  announce(taken);
  return { ok: true };
}
