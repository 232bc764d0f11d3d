import { findGuests, type StoredGuest } from "@/lib/data/guests.ts";
import { loadRehearsalStream } from "@/lib/data/rehearsal-log.ts";
import { doesCoachStay, findPlaces, type StoredPlace } from "@/lib/data/rehearsal-places.ts";
import type { StoredRehearsal } from "@/lib/data/rehearsals.ts";
import type { TalkSealer } from "@/lib/data/seal.ts";
import type { RehearsalTx } from "@/lib/data/transaction.ts";
import { may, requireAccess, type Target } from "@/lib/domain/access.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import type { Guest } from "@/lib/domain/guest/guest.ts";
import { replayRehearsal } from "@/lib/domain/rehearsal/apply-rehearsal.ts";
import { replyDueSince } from "@/lib/domain/rehearsal/reply-due-since.ts";
import type { RehearsalState } from "@/lib/domain/rehearsal/state.ts";

/** What the policy table goes by. */
const targetOf = ({ practiceId, rehearserId, coachId }: StoredRehearsal): Target => {
  // The couple is left out: the other partner of it has nothing to do with this, and may not so much as know of it.
  const target = { practiceId, ownerId: rehearserId };
  return coachId === null ? target : { ...target, coachId };
};

export interface LoadedRehearsal {
  rehearsal: StoredRehearsal;
  places: StoredPlace[];
  guests: StoredGuest[];
  /** The place from which the one who asks acts. */
  own: StoredPlace;
  /** Whether its coach still works with the couple; null where it has none. */
  coachStays: boolean | null;
  state: RehearsalState;
  talk: TalkSealer | null;
  /** Since when an answer is owed that a machine may be wording. */
  dueSince: string | null;
}

/** Lets whoever it is theirs to be in pass. Anybody else's rehearsal looks like one that isn't there. */
export function requireRehearsal(
  who: Actor | Guest,
  verb: "rehearsal.read" | "rehearsal.act",
  rehearsal: StoredRehearsal,
): void {
  if ("guestId" in who) {
    if (who.rehearsalId !== rehearsal.rehearsalId) throw new NotFound("rehearsal");
    return;
  }
  if (!may(who, verb, targetOf(rehearsal))) throw new NotFound("rehearsal");
}

/** The same for what its rehearser alone may do. */
export const requireOwnRehearsal = (
  actor: Actor,
  verb: "rehearsal.askGuest" | "rehearsal.carry" | "rehearsal.delete",
  rehearsal: StoredRehearsal,
): void => requireAccess(actor, verb, targetOf(rehearsal));

/** Whoever looks: somebody who may be there, or who it is done for when nobody looks. */
type Looking = Pick<Actor, "userId"> | Pick<Guest, "guestId">;

const isOf = (who: Looking, { userId, guestId, current }: StoredPlace): boolean =>
  current && ("guestId" in who ? guestId === who.guestId : userId === who.userId);

/** Folds the stream of a rehearsal into its state, with who is in it. */
export async function loadRehearsal(
  tx: RehearsalTx,
  who: Looking,
  rehearsal: StoredRehearsal,
): Promise<LoadedRehearsal> {
  const { rehearsalId, rehearserId, coachId, mode, steps, difficulty, personaKey, seed, createdAt, plannedAt } =
    rehearsal;
  const places = await findPlaces(tx, rehearsalId);
  const own = places.find((place) => isOf(who, place));
  const rehearser = places.find(({ userId }) => userId === rehearserId)?.placeId;
  if (!own || !rehearser) throw new NotFound("rehearsal");
  const coachInvited = coachId !== null;
  const from = (plannedAt && plannedAt > createdAt ? plannedAt : createdAt).toISOString();
  const setting = { mode, steps, difficulty, personaKey, seed, from, rehearser, coachInvited };
  const { events, talk } = await loadRehearsalStream(tx, rehearsalId);
  const state = replayRehearsal(setting, events);
  const dueSince = mode === "model" ? replyDueSince(setting, events) : null;
  const guests = await findGuests(tx, rehearsalId);
  return {
    rehearsal,
    places,
    guests,
    own,
    coachStays: coachInvited ? await doesCoachStay(tx) : null,
    state,
    talk,
    dueSince,
  };
}
