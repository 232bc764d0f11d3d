"use client";

import { type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";

function watch(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Whether this would load another page of ours, by a link or a form that asks by address. */
function leadsOn({ type, target }: Event): boolean {
  if (!(target instanceof Element)) return false;
  if (type === "submit") return target.getAttribute("method") === "get";
  const link = target.closest("a");
  return link?.origin === window.location.origin && !link.hash;
}

/**
 * Says so while there is no signal, with what still works then. Nothing of ours leads on meanwhile: the browser's own
 * error would stand in place of the page, and of what is being written on it.
 */
export function SignalLine({ children }: { children?: ReactNode }) {
  const line = useRef<HTMLDivElement>(null);
  const isOnline = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  );
  useEffect(() => {
    if (isOnline) return;
    function stay(event: Event) {
      if (!leadsOn(event)) return;
      event.preventDefault();
      line.current?.scrollIntoView({ block: "center" });
    }
    // Before anything else on the page hears of it.
    window.addEventListener("click", stay, { capture: true });
    window.addEventListener("submit", stay, { capture: true });
    return () => {
      window.removeEventListener("click", stay, { capture: true });
      window.removeEventListener("submit", stay, { capture: true });
    };
  }, [isOnline]);
  return (
    <div ref={line} role="status">
      {isOnline ? null : (
        <div className="mb-8 flex flex-col gap-4 rounded-card border border-caution bg-caution-soft px-4 py-4 font-sans text-base">
          <p>No signal right now. This page may be behind, and nothing can be sent until it returns.</p>
          {children}
        </div>
      )}
    </div>
  );
}
