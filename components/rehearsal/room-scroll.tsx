"use client";

import { useEffect, useRef } from "react";

/**
 * Keeps the end of the conversation in view as it grows, for whoever is there already: somebody who reads further up is
 * left where they are.
 */
export function ScrollToTurn({ tip }: { tip: number }) {
  const end = useRef<HTMLDivElement>(null);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const mark = end.current;
    const isFirst = seen.current === null;
    if (!mark || tip === seen.current || tip === 0) return;
    seen.current = tip;
    const below = mark.getBoundingClientRect().bottom - window.innerHeight;
    if (!isFirst && below > window.innerHeight) return;
    const isCalm = isFirst || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    mark.scrollIntoView({ block: "end", behavior: isCalm ? "instant" : "smooth" });
  }, [tip]);
  return <div ref={end} aria-hidden="true" />;
}
