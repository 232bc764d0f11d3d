import { liveBus } from "@/lib/data/live.ts";
import type { Actor } from "@/lib/domain/actor.ts";
import { NotFound } from "@/lib/domain/errors.ts";
import { watchCouple } from "./watch-couple.ts";

/** Access is looked at this often, so that a stream closes within five seconds of its end; the log is re-read too. */
const recheckEvery = 4_000;
/** Further behind than this, the steps between don't matter: the page is rendered whole anyway. */
const longestReplay = 100;

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * Server-sent events for one couple and one watcher: `moved` with the version for each joint event, in order, none
 * twice; `gone` when the watcher may no longer watch. Only a number is ever sent.
 */
export function coupleStream(options: {
  coupleId: string;
  /** The last version the watcher has seen. */
  after: number;
  /** Who watches, asked anew each time; null once they are signed out. */
  watcher: () => Promise<Actor | null>;
  closed: AbortSignal;
}): ReadableStream<Uint8Array> {
  const { coupleId, watcher, closed } = options;
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const bus = liveBus();
      let last = options.after;
      let wanted = false;
      let busy = false;
      let over = false;
      const end = () => {
        if (over) return;
        over = true;
        stop();
        controller.close();
      };
      const look = async () => {
        const actor = await watcher();
        if (!actor) throw new NotFound("session");
        const version = await watchCouple(actor, coupleId);
        if (over) return;
        if (version - last > longestReplay) last = version - 1;
        for (; last < version; last++) {
          controller.enqueue(encode(`id: ${last + 1}\nevent: moved\ndata: ${last + 1}\n\n`));
        }
      };
      const catchUp = async () => {
        wanted = true;
        if (busy || over) return;
        busy = true;
        try {
          while (wanted) {
            wanted = false;
            await look();
          }
        } catch (error) {
          // A database out of reach is not the end: the next look comes soon.
          if (error instanceof NotFound && !over) {
            controller.enqueue(encode("event: gone\ndata: 0\n\n"));
            end();
          }
        } finally {
          busy = false;
        }
      };
      const onMoved = () => void catchUp();
      const beat = setInterval(() => {
        controller.enqueue(encode(": here\n\n"));
        onMoved();
      }, recheckEvery);
      stop = () => {
        clearInterval(beat);
        bus.events.off(coupleId, onMoved);
        bus.events.off("resync", onMoved);
      };
      bus.events.on(coupleId, onMoved);
      bus.events.on("resync", onMoved);
      closed.addEventListener("abort", end);
      controller.enqueue(encode("retry: 1000\n\n"));
      onMoved();
    },
    cancel: () => stop(),
  });
}
