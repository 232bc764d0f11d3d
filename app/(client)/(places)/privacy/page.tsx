import type { Metadata, Route } from "next";
import { Agreements } from "@/components/privacy/agreements.tsx";
import { ChoiceForm } from "@/components/privacy/choice-form.tsx";
import { LeaveForm } from "@/components/privacy/leave-form.tsx";
import { TrailList } from "@/components/privacy/trail-list.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { optionalKinds } from "@/lib/domain/consent/consent.ts";
import { knownZone } from "@/lib/domain/time/zone.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { type CouplePrivacy, readPrivacy } from "@/lib/use-cases/consent/read-privacy.ts";
import NothingHere from "../not-found.tsx";
import { chooseAction, leaveAction } from "./actions.ts";

export const metadata: Metadata = { title: "Privacy" };

function CoupleChoices({ couple, now, zone }: { couple: CouplePrivacy; now: Date; zone: string }) {
  const { coupleId, practiceName, coachId, coachName, otherName, policy, dataUseSignedAt, choices } = couple;
  const other = otherName ?? "the other person";
  return (
    <Section title={otherName ? `You and ${otherName}` : "Your work"} lead={`With ${coachName}, ${practiceName}`}>
      <ul className="flex flex-col gap-4">
        {optionalKinds.map((kind) => (
          <ChoiceForm
            key={kind}
            coupleId={coupleId}
            coachId={coachId}
            kind={kind}
            given={choices[kind]}
            action={chooseAction}
          />
        ))}
      </ul>
      <p className="font-sans text-base text-muted">{other} is never told what you choose here, nor that you chose.</p>
      <Agreements policy={policy} dataUseSignedAt={dataUseSignedAt} now={now} zone={zone} />
      <div>
        <LinkButton href={`/welcome/${coupleId}/safety-check` as Route} wide>
          Answer the private questions again
        </LinkButton>
      </div>
      <LeaveForm coupleId={coupleId} other={other} coachName={coachName} action={leaveAction} />
    </Section>
  );
}

export default found(async function PrivacyPage() {
  const { couples, trail } = await read(readPrivacy, undefined);
  const person = (await currentPerson()) ?? (await askToSignIn());
  const now = new Date();
  const zone = knownZone(person.timeZone);
  return (
    <Stack gap="loose">
      <PageHeader title="Privacy" lead="What you chose, and who looked at what is yours." />
      {couples.map((couple) => (
        <CoupleChoices key={couple.coupleId} couple={couple} now={now} zone={zone} />
      ))}
      <Section title="What happened" lead="The latest of what was looked at or changed about you.">
        <TrailList lines={trail} now={now} zone={zone} />
      </Section>
    </Stack>
  );
}, NothingHere);
