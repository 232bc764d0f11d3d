import type { Route } from "next";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { ruleWords } from "@/lib/domain/trends/cell.ts";
import { rulesAmong } from "./hidden-words.ts";
import { figuresIn, figuresOf, isShown, type Panel } from "./panel.ts";
import { TrendChart } from "./trend-chart.tsx";
import { TrendTable } from "./trend-table.tsx";

/** Open on paper, where nothing can be unfolded. */
const openInPrint =
  "print:border-0 print:bg-transparent print:[&>div]:px-0 print:[&>summary]:hidden print:[&::details-content]:block print:[&::details-content]:[content-visibility:visible]";

/**
 * One question and its answer: a sentence, a picture, how sure one can be, and the same as a table and as a file. Whoever doesn't see
 * the picture misses nothing: its numbers are all in the table, and what they come to is in the sentence.
 */
export function TrendPanel({ panel, csv }: { panel: Panel; csv: Route }) {
  const { title, sentence, sureness, charts, table } = panel;
  const rules = rulesAmong(figuresOf(panel));
  return (
    <section
      aria-label={title}
      className="flex min-w-0 break-inside-avoid flex-col gap-5 rounded-card border border-line bg-surface p-5 shadow-card sm:p-6 print:break-inside-auto print:border-0 print:bg-transparent print:p-0 print:shadow-none"
    >
      <div className="flex flex-col gap-2">
        <h3 className="font-serif text-lg font-medium">{title}</h3>
        <p>{sentence}</p>
      </div>
      {table.rows.length ? (
        <>
          {charts.map((chart) =>
            figuresIn(chart).some(isShown) ? (
              <div key={chart.kind} aria-hidden="true">
                <TrendChart chart={chart} />
              </div>
            ) : null,
          )}
          <div className="flex flex-col gap-1 text-sm text-muted empty:hidden">
            {rules.map((rule) => (
              <p key={rule}>{ruleWords[rule]}</p>
            ))}
            {sureness ? <p>{sureness}</p> : null}
          </div>
          <div className="mt-auto flex flex-col gap-1">
            <Disclosure summary="The same as a table" className={openInPrint}>
              <TrendTable table={table} />
            </Disclosure>
            <p className="print:hidden">
              <a
                href={csv}
                className="inline-flex min-h-11 items-center text-sm font-medium text-accent underline decoration-accent/40 underline-offset-4 hover:text-accent-strong"
              >
                Save this table as a file
                <span className="sr-only">: {title}</span>
              </a>
            </p>
          </div>
        </>
      ) : null}
    </section>
  );
}
