import { classNames } from "./class-names.ts";

/** The look shared by boxes that are typed or picked in. The text is never under 16 px, so phones don't zoom. */
export function controlClass(className?: string): string {
  return classNames(
    "w-full rounded-control border border-edge bg-surface px-3 py-2.5 text-base text-ink " +
      "hover:border-muted aria-invalid:border-2 aria-invalid:border-caution disabled:bg-sunken disabled:text-muted",
    className,
  );
}
