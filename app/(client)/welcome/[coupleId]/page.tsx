import type { Metadata } from "next";
import { DataUseScreen } from "@/components/consent/data-use-screen.tsx";
import { PolicyScreen } from "@/components/consent/policy-screen.tsx";
import { SignForm } from "@/components/consent/sign-form.tsx";
import { SceneFocus } from "@/components/repair/scene-focus.tsx";
import { SafetyForm } from "@/components/safety/safety-form.tsx";
import { SafetyIntro, SafetyThanks } from "@/components/safety/safety-intro.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { ProgressDots } from "@/components/ui/progress-dots.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { dataUseVersion } from "@/lib/domain/consent/data-use.ts";
import { type CoupleFrame, readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import NothingHere from "../not-found.tsx";
import { answerSafetyCheckAction, signAction } from "./actions.ts";

export const metadata: Metadata = { title: { absolute: "Rejoin" } };

/** The one screen that is next: each is done once, and leaving in between loses nothing. */
function WelcomeScreen({ coupleId, frame }: { coupleId: string; frame: CoupleFrame }) {
  const { standing, policy, practiceName, coachId, coachName, names } = frame;
  const other = names.other ?? "the other person";
  if (standing.kind === "sign" && standing.left[0] === "secretsPolicy") {
    const isChanged = !standing.left.includes("dataUse");
    return (
      <>
        {isChanged ? null : <ProgressDots current={1} total={3} />}
        <PolicyScreen kind={policy.kind} practiceName={practiceName} isChanged={isChanged}>
          <SignForm action={signAction} coupleId={coupleId} kind="secretsPolicy" wording={policy.id} />
        </PolicyScreen>
      </>
    );
  }
  if (standing.kind === "sign") {
    return (
      <>
        <ProgressDots current={2} total={3} />
        <DataUseScreen>
          <SignForm action={signAction} coupleId={coupleId} kind="dataUse" wording={dataUseVersion} />
        </DataUseScreen>
      </>
    );
  }
  if (standing.kind === "safetyCheck") {
    return (
      <>
        <ProgressDots current={3} total={3} />
        <SafetyIntro other={other} coachName={coachName} />
        <SafetyForm action={answerSafetyCheckAction} {...{ coupleId, other, coachId, coachName }} />
      </>
    );
  }
  return (
    <>
      <SafetyThanks coachName={coachName} />
      <LinkButton href="/home" variant="primary" wide className="self-start">
        Go home
      </LinkButton>
    </>
  );
}

export default found(async function WelcomePage({ params }: PageProps<"/welcome/[coupleId]">) {
  const { coupleId } = await params;
  const frame = await read(readCoupleFrame, { coupleId });
  return (
    <Stack>
      <WelcomeScreen coupleId={coupleId} frame={frame} />
      <SceneFocus scene={JSON.stringify(frame.standing)} />
    </Stack>
  );
}, NothingHere);
