/** Stands where words will be. Quiet: it doesn't shimmer, and a screen reader hears one line instead of shapes. */
export function Skeleton({ lines = 3, label = "Loading" }: { lines?: number | undefined; label?: string | undefined }) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => index).map((line) => (
        <span key={line} aria-hidden="true" className="h-4 w-full max-w-xl rounded-control bg-line last:w-2/3" />
      ))}
    </div>
  );
}
