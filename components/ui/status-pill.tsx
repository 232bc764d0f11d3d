import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Status = "moving" | "resting" | "waiting" | "done" | "attention" | "quiet";

const icons: Record<Status, IconName> = {
  moving: "forward",
  resting: "pause",
  waiting: "clock",
  done: "check",
  attention: "caution",
  quiet: "info",
};

/** Where something stands, in words with a drawing; colour only helps. A pause looks as worthy as going on. */
export function StatusPill({ status, children }: { status: Status; children: ReactNode }) {
  return (
    <span className="status-pill" data-status={status}>
      <Icon name={icons[status]} className="size-4" />
      {children}
    </span>
  );
}
