import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type TimelineState = "done" | "current" | "resting" | "ahead" | "passed";

export interface TimelineItem {
  id: string;
  label: ReactNode;
  state: TimelineState;
  /** Said beside the label: who, when in coarse words, what it waits for. */
  note?: ReactNode;
}

export interface TimelineRound {
  id: string;
  /** Left out when there is only one round. */
  label?: ReactNode;
  items: readonly TimelineItem[];
}

const looks: Record<TimelineState, { words: string; icon: IconName | null; dot: string }> = {
  done: { words: "Done", icon: "check", dot: "border-accent bg-accent text-on-accent" },
  current: { words: "Here now", icon: null, dot: "border-accent border-[6px] bg-surface" },
  resting: { words: "Resting here", icon: "pause", dot: "border-accent bg-accent-soft text-accent-strong" },
  ahead: { words: "Ahead", icon: null, dot: "border-edge bg-surface" },
  passed: { words: "Passed over", icon: "forward", dot: "border-edge bg-surface text-muted" },
};

function TimelineRow({ item, isLast }: { item: TimelineItem; isLast: boolean }) {
  const { words, icon, dot } = looks[item.state];
  const isHere = item.state === "current" || item.state === "resting";
  return (
    <li
      aria-current={isHere ? "step" : undefined}
      className={classNames(
        "relative flex gap-4 pb-5",
        // The line to the next step, drawn from this step's dot.
        !isLast && "before:absolute before:top-7 before:bottom-0 before:left-[0.8125rem] before:border-l-2",
        !isLast && (item.state === "done" ? "before:border-accent" : "before:border-line"),
      )}
    >
      <span
        aria-hidden="true"
        className={classNames("grid size-7 shrink-0 place-items-center rounded-full border-2", dot)}
      >
        {icon ? <Icon name={icon} className="size-4" /> : null}
      </span>
      <div className="min-w-0 font-sans">
        <p className={classNames(isHere && "font-semibold", item.state === "ahead" && "text-muted")}>
          {item.label}
          <span className={isHere ? "text-sm font-medium text-accent" : "sr-only"}> · {words}</span>
        </p>
        {item.note ? <p className="text-sm text-muted">{item.note}</p> : null}
      </div>
    </li>
  );
}

/** The steps of a repair, round by round, each labelled directly. */
export function Timeline({ rounds }: { rounds: readonly TimelineRound[] }) {
  return (
    <div className="grid gap-8 @container">
      {rounds.map((round) => (
        <div key={round.id} className="flex flex-col gap-4">
          {round.label ? <h3 className="font-sans text-sm font-semibold text-muted">{round.label}</h3> : null}
          <ol>
            {round.items.map((item, index) => (
              <TimelineRow key={item.id} item={item} isLast={index === round.items.length - 1} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
