import { audit } from "@/lib/data/audit.ts";
import { askGuest as addGuest, endGuests, findGuests } from "@/lib/data/guests.ts";
import { lockRehearsal } from "@/lib/data/rehearsals.ts";
import { withRehearsal } from "@/lib/data/transaction.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { InviteGuest, RevokeGuest } from "@/lib/domain/guest/guest-forms.ts";
import { isScripted } from "@/lib/domain/rehearsal/setting.ts";
import type { Context, Refusal } from "@/lib/use-cases/context.ts";
import { requireOwnRehearsal } from "@/lib/use-cases/rehearsal/load-rehearsal.ts";
import { settleRoom } from "@/lib/use-cases/rehearsal/settle-room.ts";

type Reason =
  /** The talking is over, or all of it: there is nothing left to stand in for, or to watch. */
  | "over"
  /** They came already, or were seen out. */
  | "came-already"
  /** Nobody stands in where a script does. */
  | "not-offered";

/**
 * Asks a friend in, by a link that works once and for three days. The link is shown to the rehearser, who passes it on as
 * they like; it is kept nowhere. Asking the same friend again makes a new link and ends the one before.
 */
export async function askGuest(
  context: Context,
  { rehearsalId, guestId, name, role }: InviteGuest,
): Promise<{ ok: true; token: string } | Refusal<Reason>> {
  const { actor, now, newId } = context;
  return withRehearsal(actor, rehearsalId, async (tx): Promise<{ ok: true; token: string } | Refusal<Reason>> => {
    const rehearsal = await lockRehearsal(tx, rehearsalId);
    requireOwnRehearsal(actor, "rehearsal.askGuest", rehearsal);
    if (rehearsal.overAt || rehearsal.phase === "debrief") return { ok: false, reason: "over" };
    if (role === "standIn" && isScripted(rehearsal)) return { ok: false, reason: "not-offered" };
    const token = await addGuest(tx, { guestId, rehearsalId, role, name, now, newId });
    if (token === null) return { ok: false, reason: "came-already" };
    const { practiceId, coupleId } = rehearsal;
    const about = { actorId: actor.userId, aboutUserId: actor.userId, practiceId, coupleId, subjectId: guestId };
    await audit(tx, { ...about, action: "rehearsal.askGuest", now });
    return { ok: true, token };
  });
}

/**
 * Takes a friend's link back. Somebody who has come is seen out at once: their page closes, and everybody else's shows
 * that they are gone.
 */
export async function revokeGuest(context: Context, { rehearsalId, guestId }: RevokeGuest): Promise<{ ok: true }> {
  const { actor, now } = context;
  await withRehearsal(actor, rehearsalId, async (tx) => {
    const rehearsal = await lockRehearsal(tx, rehearsalId);
    requireOwnRehearsal(actor, "rehearsal.askGuest", rehearsal);
    const guests = await findGuests(tx, rehearsalId);
    if (!guests.some((guest) => guest.guestId === guestId)) throw new NotFound("guest");
    if (!(await endGuests(tx, { rehearsalId, guestId }, now))) return;
    const { practiceId, coupleId } = rehearsal;
    const about = { actorId: actor.userId, aboutUserId: actor.userId, practiceId, coupleId, subjectId: guestId };
    await audit(tx, { ...about, action: "rehearsal.revokeGuest", now });
    await settleRoom(tx, rehearsal, now);
  });
  context.announce(rehearsalId);
  return { ok: true };
}
