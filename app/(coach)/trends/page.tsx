import type { Metadata } from "next";
import { Monday } from "@/components/trends/monday.tsx";
import { panelsOf } from "@/components/trends/panels-of.ts";
import { periodWords } from "@/components/trends/period-words.ts";
import { PracticeChoice } from "@/components/trends/practice-choice.tsx";
import { ScopeSection } from "@/components/trends/scope-section.tsx";
import { pageScopes, sourcesOf } from "@/components/trends/sources-of.ts";
import { TrendChoices } from "@/components/trends/trend-choices.tsx";
import { readTrendsView, type TrendsView } from "@/components/trends/trends-view.ts";
import { unmadeOf } from "@/components/trends/unmade.ts";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { readProtocol } from "@/lib/use-cases/protocol/read-protocols.ts";
import { readTrends } from "@/lib/use-cases/trend/read-trends.ts";
import NothingHere from "../not-found.tsx";
import { askedOf } from "./asked-of.ts";

export const metadata: Metadata = { title: "Trends" };

type Params = Record<string, string | string[] | undefined>;

export default found(async function TrendsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const asked = readTrendsView(await searchParams);
  const page = await read(readTrends, askedOf(asked));
  const { practiceId, practices, protocolId, period, protocols, periods } = page;
  const choosePractice = <PracticeChoice practices={practices} practiceId={practiceId} />;
  if (protocolId === null || period === null) {
    return (
      <Stack gap="loose">
        <PageHeader title="Trends" />
        {choosePractice}
        <EmptyState title="Nothing to look back on yet">
          <p>
            Once a couple has taken a step together, you see here where couples stop, and how stirred up they are before
            and after. What is anonymous comes later: a week after a period ends.
          </p>
        </EmptyState>
      </Stack>
    );
  }
  const { protocol } = await read(readProtocol, { protocolId });
  const sources = sourcesOf(page, protocol);
  const scopes = pageScopes(sources);
  const scope = scopes.find((each) => each === asked.scope) ?? scopes[0] ?? "practice";
  const view: TrendsView = { practice: asked.practice, scope, protocol: protocolId, period };
  const version = protocols.find((each) => each.protocolId === protocolId)?.version ?? 1;
  const sections = scope === "own" ? (["own", "quiet"] as const) : [scope];
  const source = sources[scope];
  // Those of which there is anything to see here, and the one that was asked for.
  const offered = periods.filter(
    (each) => each === period || sections.some((section) => sources[section]?.periods.includes(each)),
  );
  return (
    <Stack gap="loose">
      <PageHeader title="Trends" lead={`${protocol.title}, version ${version} · ${periodWords(period)}`} />
      {choosePractice}
      <TrendChoices view={view} scopes={scopes} protocols={protocols} periods={offered} />
      {source ? (
        <Monday source={source} standing={scope === "own" ? page.ownStanding : null} protocolId={protocolId} />
      ) : null}
      {sections.map((each) => {
        const of = sources[each];
        return of ? (
          <ScopeSection
            key={each}
            scope={each}
            panels={panelsOf(each, of)}
            view={view}
            unmade={unmadeOf(each, { ...page, period })}
          />
        ) : null;
      })}
    </Stack>
  );
}, NothingHere);
