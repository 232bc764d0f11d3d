"use client";

import { type ReactNode, useSyncExternalStore } from "react";

function watch(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Says so while there is no signal, with what still works then. */
export function SignalLine({ children }: { children?: ReactNode }) {
  const isOnline = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {isOnline ? null : (
        <div className="mb-8 flex flex-col gap-4 rounded-card border border-caution bg-caution-soft px-4 py-4 font-sans text-base">
          <p>No signal right now. This page may be behind, and nothing can be sent until it returns.</p>
          {children}
        </div>
      )}
    </div>
  );
}
