import "server-only";
import type { AuthTx } from "./transaction.ts";

/** What an open page follows, and the sign-in under which it does: a person's session, or a guest's by its hash. */
export type Watched =
  | { topic: "couple"; topicId: string; sessionId: string }
  | { topic: "rehearsal"; topicId: string; sessionId: string }
  | { topic: "rehearsal"; topicId: string; guest: string };

interface Row {
  watcher: string;
  topicId: string;
  version: number;
}

const watcherOf = (watched: Watched): string => ("guest" in watched ? watched.guest : watched.sessionId);

async function ofCouples(tx: AuthTx, watched: readonly Watched[], now: Date): Promise<Row[]> {
  if (watched.length === 0) return [];
  const [watchers, couples] = [watched.map(watcherOf), watched.map(({ topicId }) => topicId)];
  return tx.$queryRaw<Row[]>`
    SELECT session_id::text AS watcher, couple_id AS "topicId", version
    FROM access.watched(${watchers}::uuid[], ${couples}::uuid[], ${now})`;
}

async function ofRehearsals(tx: AuthTx, watched: readonly Watched[], now: Date): Promise<Row[]> {
  if (watched.length === 0) return [];
  const sessions = watched.map((each) => ("guest" in each ? null : each.sessionId));
  const guests = watched.map((each) => ("guest" in each ? each.guest : null));
  const rehearsals = watched.map(({ topicId }) => topicId);
  return tx.$queryRaw<Row[]>`
    SELECT coalesce(session_id::text, guest) AS watcher, rehearsal_id AS "topicId", seen AS version
    FROM access.watched_rehearsals(${sessions}::uuid[], ${guests}::text[], ${rehearsals}::uuid[], ${now})`;
}

/**
 * How far each has come that somebody watches, as far as they may know: one question for all couples and one for all
 * rehearsals. Null where the session has ended, or its person may no longer watch.
 */
export async function findWatchedVersions(
  tx: AuthTx,
  watched: readonly Watched[],
  now: Date,
): Promise<(watching: Watched) => number | null> {
  const of = (topic: Watched["topic"]) => watched.filter((each) => each.topic === topic);
  const rows = [...(await ofCouples(tx, of("couple"), now)), ...(await ofRehearsals(tx, of("rehearsal"), now))];
  const versions = new Map(rows.map(({ watcher, topicId, version }) => [`${watcher} ${topicId}`, version]));
  return (watching) => versions.get(`${watcherOf(watching)} ${watching.topicId}`) ?? null;
}
