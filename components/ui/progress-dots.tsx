import { classNames } from "./class-names.ts";

interface ProgressDotsProps {
  /** 1-based. */
  current: number;
  total: number;
  /** What is counted: "Step" gives "Step 3 of 9". */
  unit?: string | undefined;
  /** A name for where one is, after the count. */
  name?: string | undefined;
}

/** How far along a long thing is: said in words, with dots as a picture of the same. */
export function ProgressDots({ current, total, unit = "Step", name }: ProgressDotsProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 font-sans text-sm">
      <p className="text-muted">
        {unit} {current} of {total}
        {name ? <span className="text-ink"> · {name}</span> : null}
      </p>
      <span aria-hidden="true" className="flex items-center gap-1.5">
        {Array.from({ length: total }, (_, index) => index + 1).map((step) => (
          <span
            key={step}
            className={classNames(
              "h-2 rounded-full border",
              step < current && "w-2 border-accent bg-accent",
              step === current && "w-6 border-accent bg-accent forced-colors:bg-[Highlight]",
              step > current && "w-2 border-edge",
            )}
          />
        ))}
      </span>
    </div>
  );
}
