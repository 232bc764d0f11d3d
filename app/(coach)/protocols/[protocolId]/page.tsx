import type { Metadata, Route } from "next";
import { Credit } from "@/components/protocol/credit.tsx";
import { PolicyList } from "@/components/protocol/policy-list.tsx";
import { StepCard } from "@/components/protocol/step-card.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { withName } from "@/lib/domain/protocol/wording.ts";
import { readProtocol } from "@/lib/use-cases/protocol/read-protocols.ts";
import NothingHere from "../../not-found.tsx";

export const metadata: Metadata = { title: "Protocol" };

export default found(async function ProtocolPage({ params }: { params: Promise<{ protocolId: string }> }) {
  const { protocol } = await read(readProtocol, await params);
  const { title, summary, source, version, phases, steps, policy, readings, soloPath } = protocol;
  return (
    <Stack gap="loose" className="max-w-3xl">
      <PageHeader
        title={title}
        lead={summary}
        above={<Breadcrumb crumbs={[{ label: "Protocols", href: "/protocols" as Route }]} />}
      />
      <Stack gap="tight">
        <Credit source={source} />
        <p className="text-muted">In the prompts below, “Sam” stands for the other person.</p>
        <p>
          <Badge>Version {version}</Badge>
        </p>
      </Stack>
      {phases.map((phase) => (
        <Section key={phase.id} title={phase.title}>
          <Stack gap="loose">
            {steps.map((step, index) =>
              step.phase === phase.id ? <StepCard key={step.id} step={step} number={index + 1} /> : null,
            )}
          </Stack>
        </Section>
      ))}
      <Section title="The rules it goes by">
        <PolicyList policy={policy} />
      </Section>
      <Section
        title="Our readings"
        lead="Where the source is silent, we chose. These lines are ours, not the author’s."
      >
        <ul className="flex list-disc flex-col gap-2 pl-5">
          {readings.map((reading) => (
            <li key={reading}>{reading}</li>
          ))}
        </ul>
      </Section>
      <Section title="Going on alone" lead="When the other says “not yet”, or isn’t there. It never shows to them.">
        <Disclosure summary={`The ${soloPath.length} steps of the path for one`}>
          <ol className="flex flex-col gap-4">
            {soloPath.map((step, index) => (
              <li key={step.id}>
                <p className="font-semibold">
                  {index + 1}. {step.title}
                </p>
                <p className="font-serif">{withName(step.wording.prompt, "Sam")}</p>
                {step.wording.hint ? (
                  <p className="font-serif text-muted">{withName(step.wording.hint, "Sam")}</p>
                ) : null}
              </li>
            ))}
          </ol>
        </Disclosure>
      </Section>
    </Stack>
  );
}, NothingHere);
