import type { Route } from "next";
import { ruleWords } from "@/lib/domain/trends/cell.ts";
import { hasNumbers, type Panel } from "./panel.ts";
import { PanelTable } from "./panel-table.tsx";
import { TrendChart } from "./trend-chart.tsx";

/**
 * One question and its answer: a sentence, a picture, how sure one can be, and the same as a table and as a file. Whoever doesn't see
 * the picture misses nothing: its numbers are all in the table, and what they come to is in the sentence.
 */
export function TrendPanel({ panel, csv }: { panel: Panel; csv: Route }) {
  const { title, sentence, hidden, sureness, charts, table } = panel;
  return (
    <section
      aria-label={title}
      className="flex min-w-0 break-inside-avoid flex-col gap-5 rounded-card border border-line bg-surface p-5 shadow-card sm:p-6 print:block print:space-y-4 print:break-inside-auto print:border-0 print:bg-transparent print:p-0 print:shadow-none"
    >
      <div className="flex flex-col gap-2 print:break-inside-avoid print:break-after-avoid">
        <h3 className="font-serif text-lg font-medium">{title}</h3>
        <p>{sentence}</p>
      </div>
      {table.rows.length ? (
        <>
          {charts.map((chart) =>
            hasNumbers(chart) ? (
              <div key={chart.kind} aria-hidden="true" className="print:break-inside-avoid">
                <TrendChart chart={chart} />
              </div>
            ) : null,
          )}
          <div className="flex flex-col gap-1 text-sm text-muted empty:hidden">
            {hidden.map((rule) => (
              <p key={rule}>{ruleWords[rule]}</p>
            ))}
            {sureness ? <p>{sureness}</p> : null}
          </div>
          <PanelTable panel={panel} csv={csv} />
        </>
      ) : null}
    </section>
  );
}
