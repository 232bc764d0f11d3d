import type { Watched } from "@/lib/data/watched.ts";
import { signOfLife } from "@/lib/domain/live/sign-of-life.ts";
import { keepWatch } from "./watch-keeper.ts";

/** Further behind than this, the steps between don't matter: the page is rendered whole anyway. */
const longestReplay = 100;

const encode = (text: string) => new TextEncoder().encode(text);

interface LiveStream {
  watched: Watched;
  /** The last version the watcher has seen. */
  after: number;
  closed: AbortSignal;
}

/**
 * Server-sent events for one watcher of one couple or rehearsal: `moved` with the version for each event that they may
 * know of, in order, none twice; `here` while nothing happens; `gone` when they may no longer watch. Only a number is
 * ever sent.
 */
export function liveStream({ watched, after, closed }: LiveStream): ReadableStream<Uint8Array> {
  /** Leaves the watch, once, and is silent from then on. */
  let stop = (): boolean => false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let last = after;
      const say = (text: string) => controller.enqueue(encode(`${text}\n\n`));
      const end = () => {
        if (stop()) controller.close();
      };
      const tell = (version: number | null) => {
        if (version === null) {
          say("event: gone\ndata: 0");
          return end();
        }
        if (version - last > longestReplay) last = version - 1;
        for (; last < version; last++) say(`id: ${last + 1}\nevent: moved\ndata: ${last + 1}`);
      };
      say("retry: 1000");
      const leave = keepWatch({ watched, tell });
      // By time alone: if it went by looks, one for something that the watcher may not know of would show.
      const beat = setInterval(() => say("event: here\ndata: 0"), signOfLife[watched.topic]);
      stop = () => {
        clearInterval(beat);
        return leave();
      };
      closed.addEventListener("abort", end);
      if (closed.aborted) end();
    },
    cancel: () => void stop(),
  });
}
