import type { Watched } from "@/lib/data/watched.ts";
import { keepWatch } from "./watch-keeper.ts";

/** Further behind than this, the steps between don't matter: the page is rendered whole anyway. */
const longestReplay = 100;
/** After so many looks without a word the connection is shown to be alive, for whoever stands in between. */
const quietLooks = 5;

const encode = (text: string) => new TextEncoder().encode(text);

interface LiveStream {
  watched: Watched;
  /** The last version the watcher has seen. */
  after: number;
  closed: AbortSignal;
}

/**
 * Server-sent events for one watcher of one couple or rehearsal: `moved` with the version for each event that they may
 * know of, in order, none twice; `gone` when they may no longer watch. Only a number is ever sent.
 */
export function liveStream({ watched, after, closed }: LiveStream): ReadableStream<Uint8Array> {
  /** Leaves the watch, once. */
  let leave = (): boolean => false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let last = after;
      let quiet = 0;
      const say = (text: string) => {
        quiet = 0;
        controller.enqueue(encode(`${text}\n\n`));
      };
      const end = () => {
        if (leave()) controller.close();
      };
      const tell = (version: number | null) => {
        if (version === null) {
          say("event: gone\ndata: 0");
          return end();
        }
        if (version - last > longestReplay) last = version - 1;
        for (; last < version; last++) say(`id: ${last + 1}\nevent: moved\ndata: ${last + 1}`);
        quiet += 1;
        if (quiet >= quietLooks) say(": here");
      };
      say("retry: 1000");
      leave = keepWatch({ watched, tell });
      closed.addEventListener("abort", end);
      if (closed.aborted) end();
    },
    cancel: () => void leave(),
  });
}
