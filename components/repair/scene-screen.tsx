import type { ReactNode } from "react";
import { AnswerScreen, AskedByYouScreen, AskScreen, NotYetScreen, PlannedScreen } from "./asking-screens.tsx";
import {
  CompleteScreen,
  ReassureScreen,
  ReconnectScreen,
  SoftenScreen,
  WaitForReassureScreen,
  WaitForSoftenScreen,
} from "./closing-screens.tsx";
import {
  AcknowledgeScreen,
  BeginScreen,
  IntentScreen,
  NamedByYouScreen,
  NameScreen,
  RegulateScreen,
  WaitingForBothScreen,
} from "./groundwork-screens.tsx";
import { AgreeOrderScreen, OrderProposedByYouScreen, ProposeOrderScreen } from "./order-screens.tsx";
import type { Player } from "./player.ts";
import {
  AloneScreen,
  BreakScreen,
  ClosedScreen,
  EndedScreen,
  HeldScreen,
  SetDownScreen,
  StoppedScreen,
  WaitingScreen,
} from "./resting-screens.tsx";
import {
  ListenScreen,
  NotHeardYetScreen,
  OwnScreen,
  SayHeardScreen,
  SpeakScreen,
  WaitForHeardScreen,
  WaitForOwningScreen,
  WaitForReflectionScreen,
  WaitForShareScreen,
} from "./turn-screens.tsx";

/** The screen of the scene that the viewer is in. */
export function SceneScreen({ player }: { player: Player }): ReactNode {
  const { scene } = player.view;
  switch (scene.kind) {
    case "begin":
      return <BeginScreen player={player} />;
    case "name":
      return <NameScreen player={player} />;
    case "namedByYou":
      return <NamedByYouScreen player={player} />;
    case "acknowledge":
      return <AcknowledgeScreen player={player} />;
    case "private":
      return scene.step === "regulate" ? (
        <RegulateScreen player={player} scene={scene} />
      ) : (
        <IntentScreen player={player} />
      );
    case "ask":
      return <AskScreen player={player} />;
    case "askedByYou":
      return <AskedByYouScreen player={player} scene={scene} />;
    case "answer":
      return <AnswerScreen player={player} scene={scene} />;
    case "notYet":
      return <NotYetScreen player={player} scene={scene} />;
    case "waitingForBoth":
      return <WaitingForBothScreen player={player} scene={scene} />;
    case "proposeOrder":
      return <ProposeOrderScreen player={player} scene={scene} />;
    case "orderProposedByYou":
      return <OrderProposedByYouScreen player={player} scene={scene} />;
    case "agreeOrder":
      return <AgreeOrderScreen player={player} scene={scene} />;
    case "speak":
      return <SpeakScreen player={player} />;
    case "waitForShare":
      return <WaitForShareScreen player={player} />;
    case "listen":
      return <ListenScreen player={player} scene={scene} />;
    case "waitForReflection":
      return <WaitForReflectionScreen player={player} />;
    case "sayHeard":
      return <SayHeardScreen player={player} scene={scene} />;
    case "waitForHeard":
      return <WaitForHeardScreen player={player} />;
    case "own":
      return <OwnScreen player={player} />;
    case "waitForOwning":
      return <WaitForOwningScreen player={player} />;
    case "notHeardYet":
      return <NotHeardYetScreen player={player} scene={scene} />;
    case "soften":
      return <SoftenScreen player={player} />;
    case "waitForSoften":
      return <WaitForSoftenScreen player={player} />;
    case "reassure":
      return <ReassureScreen player={player} scene={scene} />;
    case "waitForReassure":
      return <WaitForReassureScreen player={player} />;
    case "reconnect":
      return <ReconnectScreen player={player} scene={scene} />;
    case "complete":
      return <CompleteScreen player={player} />;
    case "onBreak":
      return <BreakScreen player={player} scene={scene} />;
    case "waiting":
      return <WaitingScreen player={player} />;
    case "planned":
      return <PlannedScreen player={player} scene={scene} />;
    case "setDown":
      return <SetDownScreen player={player} />;
    case "stopped":
      return <StoppedScreen player={player} scene={scene} />;
    case "held":
      return <HeldScreen player={player} />;
    case "closed":
      return <ClosedScreen />;
    case "alone":
      return <AloneScreen player={player} />;
    case "ended":
      return <EndedScreen player={player} />;
  }
}
