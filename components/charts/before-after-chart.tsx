import { classNames } from "@/components/ui/class-names.ts";

/** Two numbers of one occasion. */
export interface BeforeAfterRow {
  id: string;
  /** When it was, in a word or two. */
  label: string;
  /** Null where there is none. */
  before: number | null;
  after: number | null;
  /** Why one is missing. It stands at the end of the label's line. */
  note?: string | undefined;
}

interface BeforeAfterChartProps {
  rows: readonly BeforeAfterRow[];
  lowest?: number | undefined;
  highest: number;
  /** What both ends of the scale mean. */
  ends: readonly [string, string];
}

const rowHeight = 68;
/** Of an occasion without a number: its label's line. */
const bareHeight = 30;
const top = 32;
/** Kept free at both sides for half a mark and its number, in percent. */
const margin = 7;

/** A number stands clear of the line behind it. */
const number = "stroke-surface stroke-[6px] [paint-order:stroke]";

/** How far along the scale a number is. */
const placeOf = (value: number, { lowest = 0, highest }: Scale): string =>
  `${margin + ((value - lowest) / (highest - lowest)) * (100 - 2 * margin)}%`;

const isBare = ({ before, after }: BeforeAfterRow): boolean => before === null && after === null;
const heightOf = (rows: readonly BeforeAfterRow[]): number =>
  rows.reduce((sum, row) => sum + (isBare(row) ? bareHeight : rowHeight), 0);

type Scale = Pick<BeforeAfterChartProps, "lowest" | "highest">;

interface MarkProps {
  row: BeforeAfterRow;
  at: (value: number) => string;
  y: number;
}

/** The one number of an occasion that has no other. */
function Lone({ value, isAfter, at, y }: { value: number; isAfter: boolean; at: MarkProps["at"]; y: number }) {
  return (
    <>
      <circle
        cx={at(value)}
        cy={y}
        r={isAfter ? 7 : 6}
        className={isAfter ? "fill-accent" : "fill-surface stroke-accent"}
        strokeWidth={isAfter ? undefined : 2}
      />
      <text x={at(value)} dx="14" y={y + 5} className={classNames("fill-ink text-sm font-semibold", number)}>
        {value}
      </text>
    </>
  );
}

/** The number stands outside of the pair, so that two that are close don't run into each other. */
function Marks({ row, at, y }: MarkProps) {
  const { before, after } = row;
  if (before === null || after === null) {
    const value = before ?? after;
    return value === null ? null : <Lone value={value} isAfter={before === null} at={at} y={y} />;
  }
  if (before === after) {
    return (
      <>
        <circle cx={at(after)} cy={y} r="7" className="fill-accent" />
        <text x={at(after)} dx="14" y={y + 5} className={classNames("fill-ink text-sm font-semibold", number)}>
          {after}
        </text>
      </>
    );
  }
  const isUp = after > before;
  return (
    <>
      <line x1={at(before)} x2={at(after)} y1={y} y2={y} className="stroke-accent" strokeWidth="2" />
      <circle cx={at(before)} cy={y} r="6" className="fill-surface stroke-accent" strokeWidth="2" />
      <circle cx={at(after)} cy={y} r="7" className="fill-accent" />
      <text
        x={at(before)}
        dx={isUp ? -13 : 13}
        y={y + 5}
        textAnchor={isUp ? "end" : "start"}
        className={classNames("fill-muted text-sm", number)}
      >
        {before}
      </text>
      <text
        x={at(after)}
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
export function BeforeAfterChart({ rows, lowest = 0, highest, ends }: BeforeAfterChartProps) {
  const at = (value: number) => placeOf(value, { lowest, highest });
  const height = top + heightOf(rows) - 8;
  return (
    <svg width="100%" height={height} aria-hidden="true" className="block overflow-visible font-sans">
      <text x={at(lowest)} y="16" className="fill-muted text-xs">
        {ends[0]}
      </text>
      <text x={at(highest)} y="16" textAnchor="end" className="fill-muted text-xs">
        {ends[1]}
      </text>
      {rows.map((row, index) => {
        const y = top + heightOf(rows.slice(0, index)) + 44;
        return (
          <g key={row.id}>
            <text x="0" y={y - 22} className="fill-muted text-xs">
              {row.label}
            </text>
            {row.note ? (
              <text x="100%" y={y - 22} textAnchor="end" className="fill-muted text-xs">
                {row.note}
              </text>
            ) : null}
            {isBare(row) ? null : (
              <line
                x1={at(lowest)}
                x2={at(highest)}
                y1={y}
                y2={y}
                className="stroke-line"
                strokeWidth="2"
                strokeLinecap="round"
              />
            )}
            <Marks row={row} at={at} y={y} />
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
