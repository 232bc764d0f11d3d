import type { Route } from "next";
import { Icon } from "@/components/ui/icon.tsx";
import type { Panel } from "./panel.ts";
import { TrendTable } from "./trend-table.tsx";

/** Open on paper, where nothing can be unfolded. */
const openInPrint =
  "print:[&>summary]:hidden print:[&::details-content]:block print:[&::details-content]:[content-visibility:visible]";

const link =
  "inline-flex min-h-11 items-center font-sans text-sm font-medium text-accent underline decoration-accent/40 underline-offset-4 hover:text-accent-strong";

/** Saves a panel's table as a file. */
export function SaveLink({ title, csv }: { title: string; csv: Route }) {
  return (
    <a href={csv} className={`${link} print:hidden`}>
      Save as a file
      <span className="sr-only">: {title}</span>
    </a>
  );
}

/** A panel's numbers for who would rather read them: folded, with the way to a file beside. */
export function PanelTable({ panel: { title, table }, csv }: { panel: Panel; csv: Route }) {
  return (
    <div className="mt-auto flex print:block flex-wrap justify-between gap-x-6">
      <details className={`group min-w-0 open:basis-full print:basis-full ${openInPrint}`}>
        <summary className="inline-flex min-h-11 list-none items-center gap-1.5 font-sans text-sm font-medium text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
          The same as a table
          <Icon name="down" className="transition-transform duration-150 group-open:rotate-180" />
        </summary>
        <TrendTable table={table} />
      </details>
      <SaveLink title={title} csv={csv} />
    </div>
  );
}
