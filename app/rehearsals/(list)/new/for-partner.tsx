import type { Route } from "next";
import { CreateForm } from "@/components/rehearsal/create-form.tsx";
import { ScenarioChoice } from "@/components/rehearsal/scenario-choice.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { read } from "@/lib/delivery/read.ts";
import { joinNames } from "@/lib/domain/couple/names.ts";
import { type RehearsalStep, rehearsalSteps } from "@/lib/domain/rehearsal/setting.ts";
import { readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { readMachineOffer } from "@/lib/use-cases/rehearsal/read-machine-offer.ts";
import { readScenario, readScenarios } from "@/lib/use-cases/scenario/read-scenarios.ts";
import { createRehearsalAction } from "./actions.ts";
import { offeredModes, offeredPersonas, RehearsalTime, usualSteps } from "./choices.tsx";

interface ForPartnerProps {
  coupleId: string;
  steps: readonly RehearsalStep[];
  scenarioId: string;
}

/** A coach sets one up for one of a couple, to practise with them or as homework. */
export async function ForPartner({ coupleId, steps, scenarioId }: ForPartnerProps) {
  const { couple, partners, now, timeZone } = await read(readCouple, { coupleId });
  const { host: machineHost } = await read(readMachineOffer, { coupleId });
  const scenarios = await read(readScenarios, {});
  const chosen = scenarioId ? await read(readScenario, { scenarioId }) : null;
  const joined = partners.filter((partner) => partner.joined).map(({ seat, name }) => ({ seat, name }));
  return (
    <Stack gap="loose">
      <PageHeader
        title="Set up a rehearsal"
        lead={`For one of ${joinNames(partners.map(({ name }) => name))}. The other is never told.`}
        above={
          <Breadcrumb
            crumbs={[
              { label: "Caseload", href: "/caseload" as Route },
              { label: couple.label, href: `/couples/${coupleId}` as Route },
            ]}
          />
        }
      />
      {couple.endedAt || joined.length === 0 ? (
        <EmptyState title={couple.endedAt ? "This work has ended" : "Nobody has joined yet"}>
          <p>
            {couple.endedAt
              ? "Nothing new can be set up in it."
              : "A rehearsal is for one of them. It can be set up once they have opened their link."}
          </p>
        </EmptyState>
      ) : (
        <Stack gap="loose" className="max-w-2xl">
          <ScenarioChoice coupleId={coupleId} scenarios={scenarios} chosen={scenarioId} />
          <CreateForm
            key={scenarioId}
            action={createRehearsalAction}
            coupleId={coupleId}
            rehearsalId={crypto.randomUUID()}
            whom={{ kind: "partner", partners: joined }}
            modes={offeredModes("partner", machineHost)}
            machineHost={machineHost}
            steps={rehearsalSteps}
            personas={offeredPersonas}
            begins={{
              mode: "coach",
              steps: chosen?.steps ?? (steps.length ? steps : usualSteps),
              scenario: chosen?.text ?? "",
              goal: chosen?.goal ?? "",
            }}
            time={<RehearsalTime now={now} zone={timeZone} />}
          />
        </Stack>
      )}
    </Stack>
  );
}
