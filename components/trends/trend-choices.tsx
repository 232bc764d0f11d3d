import { FilterLinks } from "@/components/data-table/filter-links.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import { shortPeriodWords } from "./period-words.ts";
import { scopeWords } from "./scope-words.ts";
import { type ScopeKey, type TrendsView, trendsHref } from "./trends-view.ts";

interface TrendChoicesProps {
  /** What is shown: each of its parts is set. */
  view: TrendsView;
  scopes: readonly ScopeKey[];
  protocols: readonly { protocolId: string; title: string; version: number }[];
  periods: readonly string[];
}

/** How many periods there is room for; those before can be unfolded. */
const latest = 6;

/** Whose numbers, under which version of which protocol, and of which period: a link each, and nothing else can be asked for. */
export function TrendChoices({ view, scopes, protocols, periods }: TrendChoicesProps) {
  const choices = periods.toReversed().map((period) => ({
    label: shortPeriodWords(period),
    href: trendsHref({ ...view, period }),
    current: period === view.period,
  }));
  return (
    <div className="flex flex-col gap-4 print:hidden">
      <Tabs
        label="Whose numbers"
        tabs={scopes.map((scope) => ({
          label: scopeWords[scope].title,
          href: trendsHref({ ...view, scope }),
          current: scope === view.scope,
        }))}
      />
      <FilterLinks
        label="Protocol"
        choices={protocols.map(({ protocolId, title, version }) => ({
          label: `${title} · version ${version}`,
          href: trendsHref({ ...view, protocol: protocolId, period: null }),
          current: protocolId === view.protocol,
        }))}
      />
      <FilterLinks label="Period" choices={choices.slice(0, latest)} />
      {choices.length > latest ? (
        <details open={choices.slice(latest).some(({ current }) => current)}>
          <summary className="inline-flex min-h-11 items-center font-sans text-sm font-medium text-muted hover:text-ink">
            Earlier periods
          </summary>
          <FilterLinks label="Earlier periods" choices={choices.slice(latest)} />
        </details>
      ) : null}
    </div>
  );
}
