import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

interface NoticeProps {
  /** `info`: good to know. `caution`: read this first. Neither alarms. */
  tone?: "info" | "caution" | undefined;
  title?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}

/** Words set apart from the page's flow. */
export function Notice({ tone = "info", title, children, className }: NoticeProps) {
  const isCaution = tone === "caution";
  return (
    <div
      className={classNames(
        "flex items-start gap-3 rounded-card border px-4 py-4 font-sans text-base sm:px-5",
        isCaution ? "border-caution bg-caution-soft" : "border-line bg-accent-soft",
        className,
      )}
    >
      <Icon
        name={isCaution ? "caution" : "info"}
        className={isCaution ? "mt-0.5 text-caution" : "mt-0.5 text-accent"}
      />
      <div className="flex min-w-0 flex-col gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        <div className="flex flex-col gap-3">{children}</div>
      </div>
    </div>
  );
}
