"use client";

import { useEffect, useState } from "react";
import { leftWords } from "@/lib/domain/time/left.ts";

/** Often enough that the minutes are true, and seldom enough to rest from. */
const every = 15_000;

/** How long a break goes on, in rough words. It counts on by itself, with or without a signal. */
export function TimeLeft({ until, now }: { until: string; now: string }) {
  const [at, setAt] = useState(() => Date.parse(now));
  useEffect(() => {
    // The device's clock may be off: only what has passed on it since counts.
    const began = Date.now();
    const from = Date.parse(now);
    const timer = setInterval(() => setAt(from + Date.now() - began), every);
    return () => clearInterval(timer);
  }, [now]);
  return (
    <p role="timer" className="font-sans text-muted tabular-nums">
      {leftWords(Date.parse(until) - at)}
    </p>
  );
}
