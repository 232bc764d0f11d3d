import type { Route } from "next";
import { redirect } from "next/navigation";
import { CreateForm } from "@/components/rehearsal/create-form.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { type RehearsalStep, rehearsalSteps } from "@/lib/domain/rehearsal/setting.ts";
import { knownZone } from "@/lib/domain/time/zone.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import { readMachineOffer } from "@/lib/use-cases/rehearsal/read-machine-offer.ts";
import { createRehearsalAction } from "./actions.ts";
import { offeredModes, offeredPersonas, RehearsalTime, usualSteps } from "./choices.tsx";

/** A partner sets up a practice of their own. */
export async function ForOneself({ coupleId, steps }: { coupleId: string; steps: readonly RehearsalStep[] }) {
  const { standing, coachName, names } = await read(readCoupleFrame, { coupleId });
  if (standing.kind !== "ready") redirect(`/welcome/${coupleId}` as Route);
  const { host: machineHost } = await read(readMachineOffer, { coupleId });
  const person = (await currentPerson()) ?? (await askToSignIn());
  return (
    <Stack gap="loose">
      <PageHeader
        title="Set up a rehearsal"
        lead={`Try out what is hard to say, before you say it, or instead. ${names.other ?? "The other person"} is never told that you did.`}
        above={<Breadcrumb crumbs={[{ label: "Rehearsals", href: "/rehearsals" }]} />}
      />
      <CreateForm
        action={createRehearsalAction}
        coupleId={coupleId}
        rehearsalId={crypto.randomUUID()}
        whom={{ kind: "self", coachName, other: names.other ?? "the other person" }}
        modes={offeredModes("self", machineHost)}
        machineHost={machineHost}
        steps={rehearsalSteps}
        personas={offeredPersonas}
        begins={{ mode: "script", steps: steps.length ? steps : usualSteps, scenario: "", goal: "" }}
        time={<RehearsalTime now={new Date()} zone={knownZone(person.timeZone)} />}
      />
    </Stack>
  );
}
