import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { SafetyForm } from "@/components/safety/safety-form.tsx";
import { SafetyIntro } from "@/components/safety/safety-intro.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import NothingHere from "../../not-found.tsx";
import { answerSafetyCheckAction } from "../actions.ts";

export const metadata: Metadata = { title: { absolute: "Rejoin" } };

/** The check again, for when something has changed. */
export default found(async function SafetyCheckPage({ params }: PageProps<"/welcome/[coupleId]/safety-check">) {
  const { coupleId } = await params;
  const { standing, names, coachId, coachName } = await read(readCoupleFrame, { coupleId });
  if (standing.kind !== "ready") redirect(`/welcome/${coupleId}` as Route);
  const other = names.other ?? "the other person";
  return (
    <Stack>
      <SafetyIntro other={other} coachName={coachName} />
      <SafetyForm action={answerSafetyCheckAction} {...{ coupleId, other, coachId, coachName }} />
      <LinkButton href="/home" variant="plain" className="-ml-5 self-start">
        Leave this for now
      </LinkButton>
    </Stack>
  );
}, NothingHere);
