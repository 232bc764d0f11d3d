"use client";

import { useEffect, useRef } from "react";

/** Moves the focus to the new title when the scene changes, so that who can't see the screen hears it change. */
export function SceneFocus({ scene }: { scene: string }) {
  const last = useRef(scene);
  useEffect(() => {
    if (last.current === scene) return;
    last.current = scene;
    document.getElementById("scene")?.focus();
  }, [scene]);
  return null;
}
