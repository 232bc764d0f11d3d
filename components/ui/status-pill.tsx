import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Status = "moving" | "resting" | "waiting" | "done" | "attention" | "quiet";

const looks: Record<Status, { icon: IconName; className: string }> = {
  moving: { icon: "forward", className: "border-accent bg-accent-soft text-accent-strong" },
  resting: { icon: "pause", className: "border-line bg-accent-soft text-ink" },
  waiting: { icon: "clock", className: "border-line bg-sunken text-ink" },
  done: { icon: "check", className: "border-line bg-sunken text-ink" },
  attention: { icon: "caution", className: "border-caution bg-caution-soft text-caution" },
  quiet: { icon: "info", className: "border-line bg-transparent text-muted" },
};

/** Where something stands, in words with a drawing; colour only helps. A pause looks as worthy as going on. */
export function StatusPill({ status, children }: { status: Status; children: ReactNode }) {
  const { icon, className } = looks[status];
  return (
    <span
      className={`inline-flex items-center gap-1.5 align-middle rounded-full border py-0.5 pr-3 pl-2 font-sans text-sm font-medium whitespace-nowrap ${className}`}
    >
      <Icon name={icon} className="size-4" />
      {children}
    </span>
  );
}
