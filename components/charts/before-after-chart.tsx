import { classNames } from "@/components/ui/class-names.ts";

/** Two numbers of one occasion. */
export interface BeforeAfterRow {
  id: string;
  /** When it was, in a word or two. */
  label: string;
  before: number;
  after: number;
}

interface BeforeAfterChartProps {
  rows: readonly BeforeAfterRow[];
  highest: number;
  /** What both ends of the scale mean. */
  ends: readonly [string, string];
}

const rowHeight = 68;
const top = 32;
/** Kept free at both sides for half a mark and its number, in percent. */
const margin = 7;

/** A number stands clear of the line behind it. */
const number = "stroke-surface stroke-[6px] [paint-order:stroke]";

/** How far along the scale a number is. */
const percentOf = (value: number, highest: number): number => margin + (value / highest) * (100 - 2 * margin);

const at = (value: number, highest: number): string => `${percentOf(value, highest)}%`;

interface MarkProps {
  row: BeforeAfterRow;
  highest: number;
  y: number;
}

/** The number stands outside of the pair, so that two that are close don't run into each other. */
function Marks({ row, highest, y }: MarkProps) {
  const { before, after } = row;
  if (before === after) {
    return (
      <>
        <circle cx={at(after, highest)} cy={y} r="7" className="fill-accent" />
        <text x={at(after, highest)} dx="14" y={y + 5} className={classNames("fill-ink text-sm font-semibold", number)}>
          {after}
        </text>
      </>
    );
  }
  const isUp = after > before;
  return (
    <>
      <line x1={at(before, highest)} x2={at(after, highest)} y1={y} y2={y} className="stroke-accent" strokeWidth="2" />
      <circle cx={at(before, highest)} cy={y} r="6" className="fill-surface stroke-accent" strokeWidth="2" />
      <circle cx={at(after, highest)} cy={y} r="7" className="fill-accent" />
      <text
        x={at(before, highest)}
        dx={isUp ? -13 : 13}
        y={y + 5}
        textAnchor={isUp ? "end" : "start"}
        className={classNames("fill-muted text-sm", number)}
      >
        {before}
      </text>
      <text
        x={at(after, highest)}
        dx={isUp ? 14 : -14}
        y={y + 5}
        textAnchor={isUp ? "start" : "end"}
        className={classNames("fill-ink text-sm font-semibold", number)}
      >
        {after}
      </text>
    </>
  );
}

/**
 * A row for each occasion: hollow before, filled after, both with their number. Positions are in percent and type is in the
 * page's own sizes, so it is as legible on a phone. The same is said in words and in a table beside it.
 */
export function BeforeAfterChart({ rows, highest, ends }: BeforeAfterChartProps) {
  const height = top + rows.length * rowHeight - 8;
  return (
    <svg width="100%" height={height} aria-hidden="true" className="block overflow-visible font-sans">
      <text x={at(0, highest)} y="16" className="fill-muted text-xs">
        {ends[0]}
      </text>
      <text x={at(highest, highest)} y="16" textAnchor="end" className="fill-muted text-xs">
        {ends[1]}
      </text>
      {rows.map((row, index) => {
        const y = top + index * rowHeight + 44;
        return (
          <g key={row.id}>
            <text x="0" y={y - 22} className="fill-muted text-xs">
              {row.label}
            </text>
            <line
              x1={at(0, highest)}
              x2={at(highest, highest)}
              y1={y}
              y2={y}
              className="stroke-line"
              strokeWidth="2"
              strokeLinecap="round"
            />
            <Marks row={row} highest={highest} y={y} />
          </g>
        );
      })}
    </svg>
  );
}

/** What the two marks mean, beside the chart. */
export function BeforeAfterKey({ className }: { className?: string | undefined }) {
  return (
    <p aria-hidden="true" className={classNames("flex flex-wrap gap-x-5 gap-y-1 font-sans text-sm", className)}>
      <span className="flex items-center gap-2">
        <svg width="16" height="16" aria-hidden="true" className="shrink-0">
          <circle cx="8" cy="8" r="6" className="fill-surface stroke-accent" strokeWidth="2" />
        </svg>
        before
      </span>
      <span className="flex items-center gap-2">
        <svg width="16" height="16" aria-hidden="true" className="shrink-0">
          <circle cx="8" cy="8" r="7" className="fill-accent" />
        </svg>
        after
      </span>
    </p>
  );
}
