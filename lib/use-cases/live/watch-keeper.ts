import { liveBus } from "@/lib/data/live.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { findWatched, type Watched } from "@/lib/data/watched.ts";

/** How often every watch is looked at anew, so that it ends within five seconds of its right to be there. */
const beat = 3_000;
/** For how long after a look somebody may be told of more without another. */
const trust = 5_000;

/** Somebody's open page on a couple's joint work, or on a rehearsal. */
export interface Watch {
  watched: Watched;
  /** Called after each look: how far it has come for them, or null once it may no longer be watched. */
  tell: (version: number | null) => void;
}

/** What the last look showed. */
interface Standing {
  placeId: string;
  version: number;
  /** When the question was asked. */
  at: number;
}

/** Every watch of this process, with how it stands if that is known. */
const watches = new Map<Watch, Standing | null>();
/** Those to be looked at next. */
const due = new Set<Watch>();
let looking = false;
let rest = () => {};

/** One page that can't be told is no other's trouble. It may be closing; if it isn't, the next beat tells it. */
function tell(watch: Watch, version: number | null): void {
  try {
    watch.tell(version);
  } catch {
    // Its stream has gone another way.
  }
}

/** Looks at all that are due, in one question for all of them, until none is left. One look at a time. */
async function look(): Promise<void> {
  if (looking) return;
  looking = true;
  try {
    while (due.size) {
      const asked = [...due];
      due.clear();
      const all = asked.map(({ watched }) => watched);
      const at = performance.now();
      const seenBy = await withAuth((tx) => findWatched(tx, all, new Date()));
      for (const watch of asked) {
        if (!watches.has(watch)) continue;
        const { placeId = null, version = null } = seenBy(watch.watched) ?? {};
        watches.set(watch, placeId === null || version === null ? null : { placeId, version, at });
        tell(watch, version);
      }
    }
  } catch {
    // A database out of reach is not the end: the next beat looks again.
  } finally {
    looking = false;
  }
}

function lookAt(wanted: Iterable<Watch>): void {
  for (const watch of wanted) due.add(watch);
  void look();
}

/** Tells those whose right to it was seen just now, if it was said how far it has come for them; looks at all others. */
function onMoved({ topicId, seen }: { topicId: string; seen: ReadonlyMap<string, number> }): void {
  const unsure: Watch[] = [];
  for (const [watch, standing] of watches) {
    if (watch.watched.topicId !== topicId) continue;
    const isSure = standing !== null && performance.now() - standing.at < trust;
    const version = isSure ? seen.get(standing.placeId) : undefined;
    if (version === undefined) unsure.push(watch);
    // Not so much as a sign of life tells anybody of what they may not know of.
    else if (standing && version > standing.version) {
      watches.set(watch, { ...standing, version });
      tell(watch, version);
    }
  }
  if (unsure.length > 0) lookAt(unsure);
}

/** Begins to listen and to look, and says how to stop. */
function wake(): () => void {
  const { events } = liveBus();
  const all = () => lookAt(watches.keys());
  events.on("moved", onMoved);
  events.on("resync", all);
  const timer = setInterval(all, beat);
  return () => {
    events.off("moved", onMoved);
    events.off("resync", all);
    clearInterval(timer);
  };
}

/**
 * Keeps a watch, with the others of this process: all are looked at together on every beat, and those of one couple or
 * rehearsal when its log grew, unless that told how far it came. Returns how to leave, which says whether it was still there
 * to be left.
 */
export function keepWatch(watch: Watch): () => boolean {
  if (watches.size === 0) rest = wake();
  watches.set(watch, null);
  lookAt([watch]);
  return () => {
    due.delete(watch);
    const left = watches.delete(watch);
    if (left && watches.size === 0) rest();
    return left;
  };
}
