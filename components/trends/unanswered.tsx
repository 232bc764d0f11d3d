import { Icon } from "@/components/ui/icon.tsx";
import { ruleWords } from "@/lib/domain/trends/cell.ts";
import type { Panel } from "./panel.ts";
import { SaveLink } from "./panel-table.tsx";
import { TrendTable } from "./trend-table.tsx";
import { csvHref, type TrendsView } from "./trends-view.ts";

/** Why there is no answer. */
const whyOf = ({ sentence, hidden }: Panel): string[] => [sentence, ...hidden.map((rule) => ruleWords[rule])];

/** The questions that this period has no answer to: a line each, and the rest for who wants it. */
export function Unanswered({ panels, view }: { panels: readonly Panel[]; view: TrendsView }) {
  if (panels.length === 0) return null;
  return (
    <section
      aria-label="What can’t be said of this period"
      className="mt-2 flex print:break-inside-avoid flex-col gap-2"
    >
      <h3 className="font-serif text-lg font-medium">What can’t be said of this period</h3>
      <ul className="border-b border-line">
        {panels.map((panel) => (
          <li key={panel.id} className="border-t border-line">
            <details className="group">
              <summary className="flex min-h-11 list-none items-center justify-between gap-4 py-2 font-sans hover:text-accent-strong [&::-webkit-details-marker]:hidden">
                {panel.title}
                <Icon
                  name="down"
                  className="text-muted transition-transform duration-150 group-open:rotate-180 print:hidden"
                />
              </summary>
              <div className="flex max-w-2xl flex-col gap-2 pb-4 text-sm text-muted">
                {whyOf(panel).map((why) => (
                  <p key={why}>{why}</p>
                ))}
                {panel.table.rows.length > 0 ? (
                  <>
                    <TrendTable table={panel.table} />
                    <p>
                      <SaveLink title={panel.title} csv={csvHref(view, panel.id)} />
                    </p>
                  </>
                ) : null}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
