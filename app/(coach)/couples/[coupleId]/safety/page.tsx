import type { Metadata, Route } from "next";
import { DecisionForm } from "@/components/couple/decision-form.tsx";
import { SafetyAnswers } from "@/components/couple/safety-answers.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Actions, Stack } from "@/components/ui/stack.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { joinNames } from "@/lib/domain/couple/names.ts";
import { readSafetyAnswers, type SafetyPage as Safety } from "@/lib/use-cases/couple/read-safety-answers.ts";
import NothingHere from "../../../not-found.tsx";
import { decideClearanceAction } from "../actions.ts";

export const metadata: Metadata = { title: "Safety check" };

function Decide({ safety }: { safety: Safety }) {
  const { coupleId, clearance, partners } = safety;
  const checkIds = partners.flatMap(({ waiting }) => waiting.map(({ checkId }) => checkId));
  const missing = partners.filter(({ answered }) => !answered).map(({ name }) => name);
  const isHeld = clearance.state === "held";
  return (
    <Section title="Your decision">
      <Stack gap="snug" className="max-w-2xl">
        <p>
          With either decision these answers are deleted. Neither partner is told what the other answered, or that an
          answer led to anything.
        </p>
        {missing.length ? (
          <Notice>
            {joinNames(missing)} {missing.length > 1 ? "haven’t" : "hasn’t"} answered yet. The joint steps can open once
            each has. You can hold them now.
          </Notice>
        ) : (
          <p className="text-muted">
            A clear check never proves that somebody is safe. You can hold the joint steps at any time.
          </p>
        )}
        <Actions>
          {missing.length ? null : (
            <DecisionForm
              action={decideClearanceAction}
              coupleId={coupleId}
              decision="clear"
              checkIds={checkIds}
              variant="quiet"
            >
              {clearance.state === "clear" ? "Keep the joint steps open" : "Open the joint steps"}
            </DecisionForm>
          )}
          <DecisionForm
            action={decideClearanceAction}
            coupleId={coupleId}
            decision="hold"
            checkIds={checkIds}
            variant="quiet"
          >
            {isHeld ? "Keep them on hold" : "Hold the joint steps"}
          </DecisionForm>
        </Actions>
      </Stack>
    </Section>
  );
}

export default found(async function SafetyPage({ params }: { params: Promise<{ coupleId: string }> }) {
  const { coupleId } = await params;
  const safety = await read(readSafetyAnswers, { coupleId });
  const { label, partners, ended } = safety;
  const isWaiting = partners.some(({ waiting }) => waiting.length > 0);
  return (
    <Stack gap="loose">
      <PageHeader
        title="Safety check"
        above={
          <Breadcrumb
            crumbs={[
              { label: "Caseload", href: "/caseload" as Route },
              { label, href: `/couples/${coupleId}` as Route },
            ]}
          />
        }
      />
      {isWaiting ? (
        <VisibleTo audience="self">
          Only you can read this, and only until you decide. Each answered alone. Whoever answered can see that you read
          it.
        </VisibleTo>
      ) : (
        <p>Nothing waits for you here. Answers you have decided on are deleted.</p>
      )}
      <div className="grid items-start gap-8 md:grid-cols-2">
        {partners.map(({ name, answered, waiting }, index) => (
          <Section key={name} title={name}>
            {waiting.map(({ checkId, when, answers }) => (
              <SafetyAnswers
                key={checkId}
                answers={answers}
                when={when}
                other={partners[1 - index]?.name ?? "the other person"}
              />
            ))}
            {waiting.length ? null : (
              <p className="text-muted">{answered ? "Answered before, and decided." : "Hasn’t answered yet."}</p>
            )}
          </Section>
        ))}
      </div>
      {ended || !isWaiting ? null : <Decide safety={safety} />}
    </Stack>
  );
}, NothingHere);
