"use client";

import { useEffect, useRef } from "react";

/**
 * When the scene changes on a page that stays, begins it at its top and moves the focus to its title, so that who
 * can't see the screen hears it change.
 */
export function SceneFocus({ scene }: { scene: string }) {
  const last = useRef(scene);
  useEffect(() => {
    if (last.current === scene) return;
    last.current = scene;
    window.scrollTo(0, 0);
    const title = document.querySelector<HTMLElement>("main h1");
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: true });
  }, [scene]);
  return null;
}
