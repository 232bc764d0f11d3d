import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const gaps = { tight: "gap-2", snug: "gap-4", regular: "gap-6", loose: "gap-10" } as const;

interface StackProps {
  gap?: keyof typeof gaps | undefined;
  children: ReactNode;
  className?: string | undefined;
}

/** Things below one another, evenly apart. */
export function Stack({ gap = "regular", children, className }: StackProps) {
  return <div className={classNames("flex flex-col", gaps[gap], className)}>{children}</div>;
}

/** Buttons and links side by side that wrap, and stand full width on a phone. */
export function Actions({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <div
      className={classNames("flex flex-col items-stretch gap-3 sm:flex-row sm:flex-wrap sm:items-center", className)}
    >
      {children}
    </div>
  );
}
