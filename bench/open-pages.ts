import type { LiveWatcher } from "../tests/setup/live-watcher.ts";

/** Opens pages, a few at a time. */
export async function openPages(watchers: readonly LiveWatcher[]): Promise<void> {
  for (let from = 0; from < watchers.length; from += 10) {
    const statuses = await Promise.all(watchers.slice(from, from + 10).map((watcher) => watcher.open()));
    if (statuses.some((status) => status !== 200)) throw new Error(`a page was refused: ${statuses.join(", ")}`);
  }
}
