import "server-only";
import type { RehearsalTx } from "./transaction.ts";

/** Somebody's place: a person's with an account, or a guest's. */
export interface StoredPlace {
  placeId: string;
  userId: string | null;
  guestId: string | null;
  /** The one that they act from. Whoever left and came again has an older one, too. */
  current: boolean;
  /** The last look of theirs that is in the trail. */
  lookedAt: Date | null;
  /** What a person is called; null for a guest, whose name is a line. */
  name: string | null;
}

/** Every place of a rehearsal. */
export async function findPlaces(tx: RehearsalTx, rehearsalId: string): Promise<StoredPlace[]> {
  return tx.$queryRaw<StoredPlace[]>`
    SELECT p.id AS "placeId", p.user_id AS "userId", p.guest_id AS "guestId", p.current, p.looked_at AS "lookedAt", u.name
    FROM rehearsal_place p LEFT JOIN "user" u ON u.id = p.user_id
    WHERE p.rehearsal_id = ${rehearsalId}::uuid ORDER BY p.id`;
}

/** Adds a place for a person or a guest. */
export async function addPlace(
  tx: RehearsalTx,
  place:
    | { placeId: string; rehearsalId: string; userId: string }
    | { placeId: string; rehearsalId: string; guestId: string },
): Promise<void> {
  const { placeId, ...row } = place;
  await tx.rehearsalPlace.createMany({ data: [{ id: placeId, ...row }] });
}

/** A new place for a person who left and comes again: they act from this one now. */
export async function replacePlace(
  tx: RehearsalTx,
  place: { placeId: string; rehearsalId: string; userId: string },
): Promise<void> {
  const { rehearsalId, userId } = place;
  await tx.rehearsalPlace.updateMany({ where: { rehearsalId, userId, current: true }, data: { current: false } });
  await addPlace(tx, place);
}

/** Notes a look from a place. Of several at once, one is noted. */
export async function noteLook(
  tx: RehearsalTx,
  { placeId, lookedAt }: Pick<StoredPlace, "placeId" | "lookedAt">,
  now: Date,
): Promise<boolean> {
  const noted = await tx.rehearsalPlace.updateMany({ where: { id: placeId, lookedAt }, data: { lookedAt: now } });
  return noted.count === 1;
}

/** Whether the coach of this transaction's rehearsal still works with the couple. */
export async function doesCoachStay(tx: RehearsalTx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ stays: boolean | null }[]>`SELECT access.coach_stays() AS stays`;
  return row?.stays === true;
}
