import { BarRows } from "@/components/charts/bar-rows.tsx";
import { BeforeAfterChart, BeforeAfterKey } from "@/components/charts/before-after-chart.tsx";
import { briefRuleWords, rulesAmong } from "./hidden-words.ts";
import { type Bar, type BarChart, type Chart, isShown } from "./panel.ts";
import type { Figure } from "./trend-numbers.ts";

const numberOf = (figure: Figure): number | null => (isShown(figure) ? Math.round(figure.value * 10) / 10 : null);

function markOf(figure: Figure) {
  if (figure === null) return null;
  return figure.hidden === null
    ? { value: figure.value, words: figure.words }
    : { hidden: briefRuleWords[figure.hidden] };
}

/** Which of two numbers is missing, and why where there is room for it. */
function noteOf(before: Figure, after: Figure): string | undefined {
  const [rule] = rulesAmong([before, after]);
  if (rule === undefined) return undefined;
  if (isShown(before)) return "after: hidden";
  return isShown(after) ? "before: hidden" : briefRuleWords[rule];
}

/** Bars of one row that are hidden alike are one line, and not one each. */
function barsOf(row: BarChart["rows"][number]): readonly Bar[] {
  const rules = rulesAmong(row.bars.map(({ figure }) => figure));
  const [rule] = rules;
  const isAlike = rule !== undefined && rules.length === 1 && row.bars.every(({ figure }) => figure?.hidden === rule);
  return isAlike ? [{ label: null, figure: { hidden: rule } }] : row.bars;
}

/** A panel's picture. */
export function TrendChart({ chart }: { chart: Chart }) {
  if (chart.kind === "ratings") {
    const rows = chart.rows.map(({ id, label, before, after }) => ({
      id,
      label,
      before: numberOf(before),
      after: numberOf(after),
      note: noteOf(before, after),
    }));
    return (
      <div className="flex flex-col gap-4">
        <BeforeAfterKey />
        <BeforeAfterChart rows={rows} lowest={1} highest={10} ends={["1 · calm", "10 · overwhelmed"]} />
      </div>
    );
  }
  const rows = chart.rows.map((row) => ({
    ...row,
    bars: barsOf(row).map(({ label, figure }) => ({ id: label ?? row.id, label, mark: markOf(figure) })),
  }));
  return (
    <div className="flex flex-col gap-1">
      {chart.title === null ? null : <p className="font-sans text-sm text-muted">{chart.title}</p>}
      <BarRows rows={rows} />
    </div>
  );
}
