import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "quiet" | "plain" | "danger-calm";
export type ButtonSize = "regular" | "slim" | "compact";

export interface ButtonLook {
  /** `primary`: the one clear action. `danger-calm`: ends or removes something, said without alarm. */
  variant?: ButtonVariant | undefined;
  /** `slim` for bars, still 44 px high; `compact` for the coach's toolbars and tables, never on client pages; under a thumb it is as high. */
  size?: ButtonSize | undefined;
  /** Fill the width on a phone. */
  wide?: boolean | undefined;
  className?: string | undefined;
}

const base =
  "inline-flex items-center justify-center gap-2 rounded-control border text-center font-sans font-semibold no-underline " +
  "transition-colors duration-150 ease-calm aria-disabled:opacity-70 disabled:opacity-70 print:hidden";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "border-edge bg-surface text-ink hover:border-ink hover:bg-sunken",
  plain:
    "border-transparent text-accent underline decoration-accent/40 underline-offset-4 hover:text-accent-strong hover:decoration-current",
  "danger-calm": "border-caution bg-surface text-caution hover:bg-caution-soft",
};

const sizes: Record<ButtonSize, string> = {
  regular: "min-h-12 px-5 py-2.5 text-base",
  slim: "min-h-11 px-3 py-1.5 text-base",
  compact: "min-h-9 px-3 py-1 text-sm pointer-coarse:min-h-11",
};

/** The look shared by buttons and by links that act like them. */
export function buttonClass({ variant = "quiet", size = "regular", wide, className }: ButtonLook): string {
  return classNames(base, variants[variant], sizes[size], wide && "w-full sm:w-auto", className);
}
