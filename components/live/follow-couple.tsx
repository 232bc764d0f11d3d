"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** How long to leave a server alone that answered, but not with a stream. */
const patience = 15_000;

/**
 * Keeps the page in step with the couple's joint work: when it moved, the page is rendered afresh. Nothing but a
 * version number comes over the wire, and what was typed stays where it is.
 */
export function FollowCouple({ coupleId, version }: { coupleId: string; version: number }) {
  const router = useRouter();
  // Where the stream begins; from there on the browser itself says how far it got.
  const [after] = useState(version);
  useEffect(() => {
    let seen: number | string = after;
    let stream: EventSource;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    // Without a signal, drawing afresh would leave the browser's own error in place of the page.
    const drawAfresh = () => {
      if (navigator.onLine) router.refresh();
      else window.addEventListener("online", drawAfresh, { once: true });
    };
    const address = () => `/api/live/couples/${coupleId}?after=${seen}`;
    const open = () => {
      stream = new EventSource(address());
      stream.addEventListener("moved", ({ lastEventId }) => {
        seen = lastEventId;
        drawAfresh();
      });
      stream.addEventListener("gone", () => {
        stream.close();
        drawAfresh();
      });
      // The browser comes back by itself after a lost connection. Any answer but a stream it takes for the end.
      stream.addEventListener("error", () => {
        if (stream.readyState === EventSource.CLOSED) timer = setTimeout(ask, patience);
      });
    };
    const ask = async () => {
      const answer = await fetch(address()).catch(() => null);
      await answer?.body?.cancel();
      if (over) return;
      if (answer?.status === 404) drawAfresh();
      else open();
    };
    open();
    return () => {
      over = true;
      stream.close();
      clearTimeout(timer);
      window.removeEventListener("online", drawAfresh);
    };
  }, [coupleId, after, router]);
  return null;
}
