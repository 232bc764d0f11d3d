import type { ReactNode } from "react";

/** A short fact about a thing, such as a version or a role. It has no state; for that see StatusPill. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center rounded-control border border-line px-2 font-sans text-xs font-medium text-muted">
      {children}
    </span>
  );
}
