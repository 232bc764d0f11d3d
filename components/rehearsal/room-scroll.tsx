"use client";

import { useEffect, useRef } from "react";
import { roomBarId } from "./room-bar-id.ts";

/**
 * Keeps the end of the conversation in view as it grows, for whoever is there already: somebody who reads further up is
 * left where they are. Whoever just spoke keeps their place: their box may be gone until it is their turn again. `at`: how
 * far it got, null for not at all.
 */
export function ScrollToEnd({ at, mine }: { at: string | null; mine: boolean }) {
  const end = useRef<HTMLDivElement>(null);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    const mark = end.current;
    const isFirst = seen.current === null;
    if (!mark || at === seen.current || at === null) return;
    seen.current = at;
    if (mine && document.activeElement === document.body) {
      document.getElementById(roomBarId)?.focus({ preventScroll: true });
    }
    const below = mark.getBoundingClientRect().bottom - window.innerHeight;
    if (!isFirst && below > window.innerHeight) return;
    const isCalm = isFirst || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    mark.scrollIntoView({ block: "end", behavior: isCalm ? "instant" : "smooth" });
  }, [at, mine]);
  // What grows at the foot, such as a tip beneath the box, doesn't cover what is being answered.
  useEffect(() => {
    const mark = end.current;
    const bar = document.getElementById(roomBarId);
    if (!mark || !bar) return;
    let height = bar.offsetHeight;
    const observer = new ResizeObserver(() => {
      const grown = bar.offsetHeight - height;
      height = bar.offsetHeight;
      const below = mark.getBoundingClientRect().bottom - window.innerHeight;
      if (grown > 0 && below > 0 && below <= grown + 1) window.scrollBy({ top: below, behavior: "instant" });
    });
    observer.observe(bar);
    return () => observer.disconnect();
  }, []);
  return <div ref={end} aria-hidden="true" className="-mt-6" />;
}
