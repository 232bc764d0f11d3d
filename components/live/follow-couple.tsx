"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/**
 * Keeps the page in step with the couple's joint work: when it moved, the page is rendered afresh. Nothing but a
 * version number comes over the wire, and what was typed stays where it is.
 */
export function FollowCouple({ coupleId, version }: { coupleId: string; version: number }) {
  const router = useRouter();
  // Where the stream begins; from there on the browser itself says how far it got.
  const [after] = useState(version);
  useEffect(() => {
    const stream = new EventSource(`/api/live/couples/${coupleId}?after=${after}`);
    const refresh = () => router.refresh();
    stream.addEventListener("moved", refresh);
    stream.addEventListener("gone", () => {
      stream.close();
      refresh();
    });
    return () => stream.close();
  }, [coupleId, after, router]);
  return null;
}
