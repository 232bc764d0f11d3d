import type { Watched } from "@/lib/data/watched.ts";
import { liveStream } from "@/lib/use-cases/live/live-stream.ts";

export interface Message {
  id: string | undefined;
  event: string;
}

/** Reads a stream's messages one by one, signs of life and the retry line left out. */
export function openStream(watched: Watched, after: number) {
  const leaving = new AbortController();
  const reader = liveStream({ watched, after, closed: leaving.signal }).getReader();
  const decoder = new TextDecoder();
  const waiting: Message[] = [];
  let raw = "";
  const next = async (): Promise<Message | null> => {
    for (;;) {
      const ready = waiting.shift();
      if (ready) return ready;
      const { done, value } = await reader.read();
      if (done) return null;
      raw += decoder.decode(value);
      for (const block of decoder.decode(value).split("\n\n")) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        if (event && event !== "here") waiting.push({ event, id: /^id: (.*)$/m.exec(block)?.[1] });
      }
    }
  };
  return { next, leave: () => leaving.abort(), drop: () => reader.cancel(), raw: () => raw };
}
