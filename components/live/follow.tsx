"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { reopening } from "@/lib/domain/live/sign-of-life.ts";

interface FollowProps {
  /** Where the versions come from. */
  stream: string;
  version: number;
  /** How often the stream says that it is there, milliseconds. */
  beat: number;
}

/**
 * Keeps the page in step with what others do: when it moved, the page is rendered afresh. Nothing but a version number
 * comes over the wire, and what was typed stays where it is.
 */
export function Follow({ stream, version, beat }: FollowProps) {
  const router = useRouter();
  // Where the stream begins; from there on the browser itself says how far it got.
  const [after] = useState(version);
  useEffect(() => {
    const { afterSilence, afterRefusal } = reopening(beat);
    let seen: number | string = after;
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout>;
    let silence: ReturnType<typeof setTimeout>;
    let over = false;
    // Without a signal, drawing afresh would leave the browser's own error in place of the page.
    const drawAfresh = () => {
      if (navigator.onLine) router.refresh();
      else window.addEventListener("online", drawAfresh, { once: true });
    };
    const address = () => `${stream}${stream.includes("?") ? "&" : "?"}after=${seen}`;
    const listenOn = () => {
      clearTimeout(silence);
      silence = setTimeout(comeBack, afterSilence);
    };
    const open = () => {
      source = new EventSource(address());
      listenOn();
      source.addEventListener("here", listenOn);
      source.addEventListener("moved", ({ lastEventId }) => {
        listenOn();
        seen = lastEventId;
        drawAfresh();
      });
      source.addEventListener("gone", () => {
        clearTimeout(silence);
        source.close();
        drawAfresh();
      });
      // The browser comes back by itself after a lost connection. Any answer but a stream it takes for the end.
      source.addEventListener("error", () => {
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(ask, afterRefusal);
      });
    };
    const ask = async () => {
      const answer = await fetch(address()).catch(() => null);
      await answer?.body?.cancel();
      // Another may have been opened meanwhile.
      if (over || source.readyState !== EventSource.CLOSED) return;
      if (answer?.status === 404) drawAfresh();
      else open();
    };
    // A phone that slept, or changed networks, may hold a connection that is dead and doesn't know it; so may one whose
    // network forgot it.
    const comeBack = () => {
      if (document.visibilityState === "hidden" || !navigator.onLine) return;
      clearTimeout(timer);
      source.close();
      open();
    };
    open();
    document.addEventListener("visibilitychange", comeBack);
    window.addEventListener("online", comeBack);
    return () => {
      over = true;
      source.close();
      clearTimeout(timer);
      clearTimeout(silence);
      document.removeEventListener("visibilitychange", comeBack);
      window.removeEventListener("online", comeBack);
      window.removeEventListener("online", drawAfresh);
    };
  }, [stream, after, beat, router]);
  return null;
}
