import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { feedbackFor } from "@/app/feedback-for.tsx";
import { draftAt } from "@/components/feedback/draft-at.ts";
import { FollowCouple } from "@/components/live/follow-couple.tsx";
import { StepPlayer } from "@/components/repair/step-player.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { secretsPolicies } from "@/lib/domain/consent/secrets-policy.ts";
import { knownZone } from "@/lib/domain/time/zone.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import { readRepair } from "@/lib/use-cases/repair/read-repair.ts";
import NothingHere from "../not-found.tsx";
import { actAction, saveDraftAction, writeAction } from "./actions.ts";
import { askedScreen } from "./asked-screen.ts";

// The same on every page, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

export default found(async function RepairPage({ params, searchParams }: PageProps<"/repairs/[repairId]">) {
  const { repairId } = await params;
  const page = await read(readRepair, { repairId });
  if ("movedTo" in page) redirect(`/repairs/${page.movedTo}` as Route);
  const frame = await read(readCoupleFrame, { coupleId: page.coupleId });
  if (frame.standing.kind !== "ready") redirect(`/welcome/${page.coupleId}` as Route);
  const person = (await currentPerson()) ?? (await askToSignIn());
  const feedback = feedbackFor(person);
  return (
    <>
      <FollowCouple coupleId={page.coupleId} version={page.coupleVersion} />
      <StepPlayer
        screen={askedScreen(await searchParams)}
        player={{
          ...page,
          names: { you: page.names.you, other: page.names.other ?? "the other person" },
          coachId: frame.coachId,
          coachName: frame.coachName,
          sharingNote: secretsPolicies[frame.policy.kind].besideSharing,
          ratingsShown: frame.ratingsShown,
          changeOfPlan: frame.changeOfPlan,
          now: new Date(),
          zone: knownZone(person.timeZone),
          newId: () => crypto.randomUUID(),
          writer: person.id,
          act: actAction,
          write: writeAction,
          saveDraft: saveDraftAction,
          feedback: (step) => feedback([draftAt(step)]),
        }}
      />
    </>
  );
}, NothingHere);
