import { liveBus } from "@/lib/data/live.ts";
import { withAuth } from "@/lib/data/transaction.ts";
import { findWatchedVersions, type Watched } from "@/lib/data/watched.ts";

/** How often every watch is looked at anew, so that it ends within five seconds of its right to be there. */
const beat = 3_000;

/** Somebody's open page on a couple's joint work, or on a rehearsal. */
export interface Watch {
  watched: Watched;
  /** Called after each look: how far it has come for them, or null once it may no longer be watched. */
  tell: (version: number | null) => void;
}

const watches = new Set<Watch>();
/** Those to be looked at next. */
const due = new Set<Watch>();
let looking = false;
let rest = () => {};

/** Looks at all that are due, in one question for all of them, until none is left. One look at a time. */
async function look(): Promise<void> {
  if (looking) return;
  looking = true;
  try {
    while (due.size) {
      const asked = [...due];
      due.clear();
      const all = asked.map(({ watched }) => watched);
      const versionFor = await withAuth((tx) => findWatchedVersions(tx, all, new Date()));
      for (const watch of asked) if (watches.has(watch)) watch.tell(versionFor(watch.watched));
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

/** Begins to listen and to look, and says how to stop. */
function wake(): () => void {
  const { events } = liveBus();
  const onMoved = (topicId: string) => lookAt([...watches].filter(({ watched }) => watched.topicId === topicId));
  const all = () => lookAt(watches);
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
 * rehearsal when its log grew. Returns how to leave, which says whether it was still there to be left.
 */
export function keepWatch(watch: Watch): () => boolean {
  if (watches.size === 0) rest = wake();
  watches.add(watch);
  lookAt([watch]);
  return () => {
    due.delete(watch);
    const left = watches.delete(watch);
    if (left && watches.size === 0) rest();
    return left;
  };
}
