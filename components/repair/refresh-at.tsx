"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** As long as a timer can be set for. */
const longest = 2 ** 31 - 1;
const pauseBeforeRetrying = 15_000;

/** Draws the page afresh at a moment when it changes by itself, such as the end of a break. */
export function RefreshAt({ at }: { at: string }) {
  const router = useRouter();
  useEffect(() => {
    // A little late rather than early: the server's clock decides.
    const wait = Date.parse(at) - Date.now() + 1_500;
    if (wait < 0 || wait > longest) return;
    let timer = setTimeout(look, wait);
    // Without a signal, drawing afresh would leave the browser's own error in place of the page.
    function look() {
      fetch("/api/health", { cache: "no-store" }).then(
        () => router.refresh(),
        () => {
          timer = setTimeout(look, pauseBeforeRetrying);
        },
      );
    }
    return () => clearTimeout(timer);
  }, [at, router]);
  return null;
}
