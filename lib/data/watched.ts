import "server-only";
import { type AuthTx, isId } from "./transaction.ts";

/** What an open page follows, and the sign-in under which it does: a person's session, or a guest's by its hash. */
export type Watched =
  | { topic: "couple"; topicId: string; sessionId: string }
  | { topic: "rehearsal"; topicId: string; sessionId: string }
  | { topic: "rehearsal"; topicId: string; guest: string };

/** How far something has come for somebody who watches it. */
export interface Seen {
  version: number;
  /** Their place in a rehearsal. */
  placeId: string | null;
}

interface Row extends Seen {
  watcher: string;
  topicId: string;
}

/** What can't be there has no right to be asked about: one wrong word in it would spoil the question for all. */
const isPossible = ({ topicId }: Watched): boolean => isId(topicId);

const watcherOf = (watched: Watched): string => ("guest" in watched ? watched.guest : watched.sessionId);

async function ofCouples(tx: AuthTx, watched: readonly Watched[], now: Date): Promise<Row[]> {
  if (watched.length === 0) return [];
  const [watchers, couples] = [watched.map(watcherOf), watched.map(({ topicId }) => topicId)];
  return tx.$queryRaw<Row[]>`
    SELECT session_id::text AS watcher, couple_id AS "topicId", version, NULL AS "placeId"
    FROM access.watched(${watchers}::uuid[], ${couples}::uuid[], ${now})`;
}

async function ofRehearsals(tx: AuthTx, watched: readonly Watched[], now: Date): Promise<Row[]> {
  if (watched.length === 0) return [];
  const sessions = watched.map((each) => ("guest" in each ? null : each.sessionId));
  const guests = watched.map((each) => ("guest" in each ? each.guest : null));
  const rehearsals = watched.map(({ topicId }) => topicId);
  return tx.$queryRaw<Row[]>`
    SELECT coalesce(session_id::text, guest) AS watcher, rehearsal_id AS "topicId", seen AS version, place_id AS "placeId"
    FROM access.watched_rehearsals(${sessions}::uuid[], ${guests}::text[], ${rehearsals}::uuid[], ${now})`;
}

/**
 * How far each has come that somebody watches, as far as they may know: one question for all couples and one for all
 * rehearsals. Null where the session has ended, or its person may no longer watch.
 */
export async function findWatched(
  tx: AuthTx,
  watched: readonly Watched[],
  now: Date,
): Promise<(watching: Watched) => Seen | null> {
  const of = (topic: Watched["topic"]) => watched.filter((each) => each.topic === topic && isPossible(each));
  const rows = [...(await ofCouples(tx, of("couple"), now)), ...(await ofRehearsals(tx, of("rehearsal"), now))];
  const seen = new Map(rows.map((row) => [`${row.watcher} ${row.topicId}`, row]));
  return (watching) => seen.get(`${watcherOf(watching)} ${watching.topicId}`) ?? null;
}
