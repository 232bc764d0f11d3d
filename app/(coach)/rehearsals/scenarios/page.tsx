import type { Metadata, Route } from "next";
import { FilterLinks } from "@/components/data-table/filter-links.tsx";
import { practised } from "@/components/rehearsal/list-words.ts";
import { ScenarioLibrary } from "@/components/rehearsal/scenario-library.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { rehearsalSteps } from "@/lib/domain/rehearsal/setting.ts";
import { readScenarios } from "@/lib/use-cases/scenario/read-scenarios.ts";
import NothingHere from "../../not-found.tsx";
import { deleteScenarioAction } from "./actions.ts";

export const metadata: Metadata = { title: "Your scenarios" };

const address = "/rehearsals/scenarios";

export default found(async function ScenariosPage({ searchParams }: PageProps<"/rehearsals/scenarios">) {
  const query = await searchParams;
  const step = rehearsalSteps.find((each) => each === query.step);
  const scenarios = await read(readScenarios, { step });
  return (
    <Stack gap="loose">
      <PageHeader
        title="Your scenarios"
        lead="Scenes you have ready, to practise with a partner or to give them as homework. Only you see this library."
        above={<Breadcrumb crumbs={[{ label: "Rehearsals", href: "/rehearsals" }]} />}
        actions={
          <LinkButton href="/rehearsals/scenarios/new" variant="primary">
            Write one
          </LinkButton>
        }
      />
      {scenarios.length || step ? (
        <FilterLinks
          label="Which step"
          choices={[
            { label: "All", current: step === undefined, href: address },
            ...rehearsalSteps.map((each) => ({
              label: practised[each],
              current: each === step,
              href: `${address}?step=${each}` as Route,
            })),
          ]}
        />
      ) : null}
      {scenarios.length ? (
        <ScenarioLibrary scenarios={scenarios} remove={deleteScenarioAction} />
      ) : (
        <EmptyState title={step ? "None for this step" : "Your library is empty"}>
          <p>A scene you write once can be given to many, each in a rehearsal of their own.</p>
        </EmptyState>
      )}
    </Stack>
  );
}, NothingHere);
