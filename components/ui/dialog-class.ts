/** The look of a dialog above the page. */
export const dialogClass =
  "m-auto max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-surface p-6 text-ink shadow-raised";
