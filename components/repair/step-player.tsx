import type { ReactElement } from "react";
import { Notice } from "@/components/ui/notice.tsx";
import { ProgressDots } from "@/components/ui/progress-dots.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { changesAt } from "./changes-at.ts";
import { CommandForm } from "./command-form.tsx";
import { AnotherTimeScreen, NotNowScreen, TakeBreakScreen } from "./leaving-screens.tsx";
import { LookBack } from "./look-back.tsx";
import { offers, type Player } from "./player.ts";
import { RefreshAt } from "./refresh-at.tsx";
import { SceneFocus } from "./scene-focus.tsx";
import { SceneScreen } from "./scene-screen.tsx";
import { ChooseScreen, PreviewScreen } from "./send-screens.tsx";
import { SentSoFar } from "./sent-so-far.tsx";
import { isOver, WaysOut } from "./ways-out.tsx";
import { sendingStep } from "./write-step.tsx";

/** Which of a repair's screens the address asks for. */
export type AskedScreen =
  | { view: "scene" | "choose" | "break" | "not-now" | "time" }
  | { view: "preview"; chosen: readonly number[] | "all" };

/** Scenes in which the couple is in the midst of it, so that a high check-in offers a break at once. */
const underway: readonly Scene["kind"][] = [
  "speak",
  "waitForShare",
  "listen",
  "waitForReflection",
  "sayHeard",
  "waitForHeard",
  "own",
  "waitForOwning",
  "notHeardYet",
  "soften",
  "waitForSoften",
  "reassure",
  "waitForReassure",
  "reconnect",
];

function Progress({ player }: { player: Player }) {
  const { protocol, view } = player;
  const index = protocol.steps.findIndex((step) => step.id === view.step);
  return (
    <ProgressDots
      current={index + 1}
      total={protocol.steps.length}
      name={view.round > 1 ? `Round ${view.round}` : undefined}
    />
  );
}

/** A private nudge after a high check-in: one tap, no reason. */
function OfferedBreak({ player }: { player: Player }) {
  const { view, protocol } = player;
  if (!view.checkIn.breakOffered || !underway.includes(view.scene.kind) || !offers(player, "takeBreak")) return null;
  return (
    <Notice title="You checked in high. A break may help.">
      <CommandForm player={player} type="takeBreak" fields={{ when: "none" }}>
        <p>Only you see this line. A break needs no reason.</p>
        <div>
          <SubmitButton variant="quiet">Take {protocol.policy.breakMinutes} minutes</SubmitButton>
        </div>
      </CommandForm>
    </Notice>
  );
}

function asked(player: Player, screen: AskedScreen): ReactElement | null {
  const { view } = player;
  const step = sendingStep(player);
  switch (screen.view) {
    case "break":
      return <TakeBreakScreen player={player} />;
    case "not-now":
      return <NotNowScreen player={player} />;
    case "time":
      return view.scene.kind === "notHeardYet" ? <AnotherTimeScreen player={player} /> : null;
    case "choose":
      return step ? <ChooseScreen player={player} step={step} nothingChosen={false} /> : null;
    case "preview":
      return step ? <PreviewScreen player={player} step={step} chosen={screen.chosen} /> : null;
    case "scene":
      return null;
  }
}

/** A repair on a phone: how far along, the one screen of now, and the ways out. */
export function StepPlayer({ player, screen }: { player: Player; screen: AskedScreen }) {
  const { view, repairId } = player;
  const side = isOver(view.scene) ? null : asked(player, screen);
  const turns = changesAt(player);
  return (
    <Stack>
      <Progress player={player} />
      {side ?? (
        <>
          <OfferedBreak player={player} />
          <SceneScreen player={player} />
          <SentSoFar player={player} />
          <LookBack player={player} />
        </>
      )}
      <SceneFocus scene={side ? screen.view : `${view.scene.kind} ${view.step} ${view.turn} ${view.round}`} />
      {turns ? <RefreshAt at={turns} /> : null}
      <WaysOut repairId={repairId} scene={view.scene} />
    </Stack>
  );
}
