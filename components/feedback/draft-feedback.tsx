"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { DraftTipsProps } from "./draft-tips.tsx";

/**
 * Language feedback for the box of the form that it stands in. This is all of it that a page loads at first: the rest
 * comes when somebody begins to write, and without it there is simply no tip.
 */
export function DraftFeedback(props: DraftTipsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [Tips, setTips] = useState<ComponentType<DraftTipsProps> | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    const begin = () =>
      void import("./draft-tips.tsx").then(
        ({ DraftTips }) => setTips(() => DraftTips),
        () => {},
      );
    form?.addEventListener("input", begin, { once: true });
    return () => form?.removeEventListener("input", begin);
  }, []);
  return <div ref={place}>{Tips ? <Tips {...props} /> : null}</div>;
}
