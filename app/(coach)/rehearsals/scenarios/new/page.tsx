import type { Metadata } from "next";
import { ScenarioForm } from "@/components/rehearsal/scenario-form.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { readNewCouple } from "@/lib/use-cases/couple/read-new-couple.ts";
import NothingHere from "../../../not-found.tsx";
import { createScenarioAction } from "../actions.ts";

export const metadata: Metadata = { title: "Write a scenario" };

export default found(async function NewScenarioPage() {
  // Whoever can take on a couple somewhere can keep a library there.
  const { practices } = await read(readNewCouple, undefined);
  return (
    <Stack gap="loose" className="max-w-2xl">
      <PageHeader
        title="Write a scenario"
        above={<Breadcrumb crumbs={[{ label: "Your scenarios", href: "/rehearsals/scenarios" }]} />}
      />
      <ScenarioForm
        action={createScenarioAction}
        hidden={{ scenarioId: crypto.randomUUID() }}
        practices={practices}
        begins={{ title: "", text: "", goal: "", steps: [] }}
        submit="Keep it"
      />
    </Stack>
  );
}, NothingHere);
