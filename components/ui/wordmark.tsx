/** The mark: two strokes that part and rejoin. */
function Mark({ className = "size-8" }: { className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      fill="none"
      strokeLinecap="round"
      className={className}
    >
      <path d="M3 9c7.5 0 8 9 15.5 9H29" className="stroke-accent" strokeWidth="3.5" />
      <path d="M3 24c5.5 0 7-3.5 9.5-6.5" className="stroke-muted" strokeWidth="3.5" />
    </svg>
  );
}

/** The mark and the name. `compact` keeps only the mark on a phone. */
export function Wordmark({ compact = false }: { compact?: boolean | undefined }) {
  return (
    <span className="inline-flex items-center gap-2 text-ink">
      <Mark />
      <span className={`font-serif text-xl font-medium tracking-tight ${compact ? "sr-only sm:not-sr-only" : ""}`}>
        Rejoin
      </span>
    </span>
  );
}
