import type { Watched } from "@/lib/data/watched.ts";
import { keepWatch } from "./watch-keeper.ts";

/**
 * Whether somebody may watch, as the next look at everybody's open pages finds: so that however many come at once, say after
 * a restart, all are let in by one question. When the database is slow or out of reach they wait. False when they leave first.
 */
export function mayWatch(watched: Watched, closed: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (may: boolean) => {
      leave();
      resolve(may);
    };
    const leave = keepWatch({ watched, tell: (version) => answer(version !== null) });
    closed.addEventListener("abort", () => answer(false), { once: true });
    if (closed.aborted) answer(false);
  });
}
