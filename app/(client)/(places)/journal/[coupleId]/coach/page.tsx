import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { feedbackFor } from "@/app/feedback-for.tsx";
import { LetterForm } from "@/components/journal/letter-form.tsx";
import { HelpBeside } from "@/components/safety/help-beside.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { secretsPolicies } from "@/lib/domain/consent/secrets-policy.ts";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";
import { longestText } from "@/lib/domain/repair/draft.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import NothingHere from "../../../not-found.tsx";
import { writeToCoachAction } from "../../actions.ts";

export const metadata: Metadata = { title: { absolute: "Rejoin" } };

export default found(async function ToCoachPage({ params }: PageProps<"/journal/[coupleId]/coach">) {
  const { coupleId } = await params;
  const { standing, coachId, coachName, names, policy } = await read(readCoupleFrame, { coupleId });
  if (standing.kind !== "ready") redirect(`/welcome/${coupleId}` as Route);
  const person = (await currentPerson()) ?? (await askToSignIn());
  return (
    <Stack gap="loose">
      <PageHeader
        title={`Write to ${coachName}`}
        lead="Whatever you want your coach to know. It doesn’t change anything that stands between the two of you."
        above={<Breadcrumb crumbs={[{ label: "Your journal", href: `/journal/${coupleId}` as Route }]} />}
      />
      <HelpBeside coachName={coachName} />
      <LetterForm
        coupleId={coupleId}
        coachId={coachId}
        coachName={coachName}
        other={names.other}
        sharingNote={secretsPolicies[policy.kind].besideSharing}
        letterKey={crypto.randomUUID()}
        place={copyPlace(person.id, { coupleId, form: "coach" })}
        longest={longestText}
        listening={feedbackFor(person)([])}
        action={writeToCoachAction}
      />
    </Stack>
  );
}, NothingHere);
