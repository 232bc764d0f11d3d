import type { Metadata } from "next";
import { ScenarioForm } from "@/components/rehearsal/scenario-form.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { readScenario } from "@/lib/use-cases/scenario/read-scenarios.ts";
import NothingHere from "../../../not-found.tsx";
import { editScenarioAction } from "../actions.ts";

export const metadata: Metadata = { title: "Change a scenario" };

export default found(async function ScenarioPage({ params }: PageProps<"/rehearsals/scenarios/[scenarioId]">) {
  const { scenarioId } = await params;
  const { title, text, goal, steps, version } = await read(readScenario, { scenarioId });
  return (
    <Stack gap="loose" className="max-w-2xl">
      <PageHeader
        title="Change a scenario"
        lead="Rehearsals that were set up with it stay as they are."
        above={<Breadcrumb crumbs={[{ label: "Your scenarios", href: "/rehearsals/scenarios" }]} />}
      />
      <ScenarioForm
        key={version}
        action={editScenarioAction}
        hidden={{ scenarioId, version: String(version) }}
        practices={[]}
        begins={{ title, text, goal, steps }}
        submit="Save the change"
      />
    </Stack>
  );
}, NothingHere);
