import { classNames } from "@/components/ui/class-names.ts";

/** A part of 100 with the words beside it; or why there is none. */
export interface BarMark {
  id: string;
  /** What this bar is, where a row has several. */
  label: string | null;
  mark: { value: number; words: string } | { hidden: string } | null;
}

export interface BarRow {
  id: string;
  label: string;
  /** Stands at the end of the row's own line. */
  note: string | null;
  bars: readonly BarMark[];
}

const lineHeight = 24;
const nameHeight = 20;
const barHeight = 10;
const barSpace = barHeight + 8;
const rowGap = 14;

/** A bar with a name of its own has a line above it for its words; otherwise they stand in the row's. What has no number has no bar. */
const heightOfBar = (bar: BarMark): number => (bar.label === null ? 0 : nameHeight) + (isNumber(bar) ? barSpace : 0);
const heightOf = ({ bars }: BarRow): number => lineHeight + bars.reduce((sum, bar) => sum + heightOfBar(bar), 0);

const hasBar = ({ bars }: BarRow): boolean => bars.some(isNumber);
/** Rows without a bar stand closer together. */
const gapBetween = (row: BarRow, next: BarRow): number => (hasBar(row) || hasBar(next) ? rowGap : 4);

function Bar({ bar: { mark }, y }: { bar: BarMark; y: number }) {
  if (!mark || !("value" in mark)) return null;
  return (
    <>
      <rect x="0" y={y} width="100%" height={barHeight} rx="5" className="fill-sunken stroke-line" />
      {mark.value > 0 ? (
        <rect x="0" y={y} width={`${mark.value}%`} height={barHeight} rx="5" className="fill-accent" />
      ) : null}
    </>
  );
}

const wordsOf = ({ mark }: BarMark): string => (mark === null ? "–" : "value" in mark ? mark.words : mark.hidden);
const isNumber = ({ mark }: BarMark): boolean => mark !== null && "value" in mark;

function End({ bar, note, y }: { bar: BarMark; note: string | null; y: number }) {
  return (
    <text x="100%" y={y} textAnchor="end" className="fill-muted text-sm">
      <tspan className={classNames(isNumber(bar) && "fill-ink font-semibold")}>{wordsOf(bar)}</tspan>
      {/* On the narrowest screens there is no room for it; the table has it. */}
      {note && isNumber(bar) ? <tspan className="max-[23rem]:hidden"> · {note}</tspan> : null}
    </text>
  );
}

function Row({ row, top }: { row: BarRow; top: number }) {
  const [first] = row.bars;
  const named = row.bars.some(({ label }) => label !== null);
  let y = top + lineHeight;
  return (
    <g>
      <text x="0" y={top + 16} className={classNames("text-sm", hasBar(row) ? "fill-ink font-medium" : "fill-muted")}>
        {row.label}
      </text>
      {!named && first ? <End bar={first} note={row.note} y={top + 16} /> : null}
      {row.bars.map((bar) => {
        const at = y + (bar.label === null ? 0 : nameHeight);
        y += heightOfBar(bar);
        return (
          <g key={bar.id}>
            {bar.label === null ? null : (
              <>
                <text x="0" y={at - 6} className="fill-muted text-sm">
                  {bar.label}
                </text>
                <End bar={bar} note={null} y={at - 6} />
              </>
            )}
            <Bar bar={bar} y={at} />
          </g>
        );
      })}
    </g>
  );
}

/**
 * A bar of 100 for each row, its words beside it and not in a legend. Lengths are in percent and type is in the page's own
 * sizes, so it is as legible on a phone. The same is said in words and in a table beside it.
 */
export function BarRows({ rows }: { rows: readonly BarRow[] }) {
  const tops: number[] = [];
  let height = 0;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before) height += gapBetween(before, row);
    tops.push(height);
    height += heightOf(row);
  }
  return (
    <svg width="100%" height={height} aria-hidden="true" className="block overflow-visible font-sans">
      {rows.map((row, index) => (
        <Row key={row.id} row={row} top={tops[index] ?? 0} />
      ))}
    </svg>
  );
}
