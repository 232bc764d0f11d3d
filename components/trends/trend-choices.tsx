import { FilterLinks } from "@/components/data-table/filter-links.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import { periodWords } from "./period-words.ts";
import { scopeWords } from "./scope-words.ts";
import { type ScopeKey, type TrendsView, trendsHref } from "./trends-view.ts";

interface TrendChoicesProps {
  /** What is shown: each of its parts is set. */
  view: TrendsView;
  scopes: readonly ScopeKey[];
  protocols: readonly { protocolId: string; title: string; version: number }[];
  periods: readonly string[];
}

/** Whose numbers, under which version of which protocol, and of which period: a link each, and nothing else can be asked for. */
export function TrendChoices({ view, scopes, protocols, periods }: TrendChoicesProps) {
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
      <FilterLinks
        label="Period"
        choices={periods.toReversed().map((period) => ({
          label: periodWords(period),
          href: trendsHref({ ...view, period }),
          current: period === view.period,
        }))}
      />
    </div>
  );
}
