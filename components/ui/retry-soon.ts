"use client";

import { useEffect } from "react";

/** How long to wait before the first try by itself, the second, and each after that; milliseconds. */
const waits = [3_000, 10_000, 30_000] as const;
/** Tries that are longer ago have nothing to do with it any more. */
const forgottenAfter = 300_000;

/** When it was tried; a page that breaks again makes all of its parts anew, so it is kept here. */
const tried: number[] = [];

/** How long to wait at this moment, given when it was tried before. */
export function waitBefore(tries: readonly number[], now: number): number {
  const lately = tries.filter((at) => now - at < forgottenAfter).length;
  return waits[Math.min(lately, waits.length - 1)] ?? waits[0];
}

/** Tries again by itself, ever less often: a page that others move may break for a moment while nobody touches it. */
export function useRetrySoon(retry: () => void): void {
  useEffect(() => {
    const timer = setTimeout(
      () => {
        tried.push(Date.now());
        retry();
      },
      waitBefore(tried, Date.now()),
    );
    return () => clearTimeout(timer);
  }, [retry]);
}
