import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Examples } from "@/components/ui/examples.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { momentWords, withoutPreposition } from "@/lib/domain/time/words.ts";
import { CommandButton } from "./command-form.tsx";
import { GoOnAlone } from "./go-on-alone.tsx";
import { Grounding } from "./grounding.tsx";
import { type Player, stepOf, wordsOf } from "./player.ts";
import { HardToSay } from "./rehearse-first.tsx";
import { TimeForm } from "./time-form.tsx";
import { WriteToCoach } from "./write-to-coach.tsx";

type Of<Kind extends Scene["kind"]> = Extract<Scene, { kind: Kind }>;

/** A moment in this person's own words. */
export const whenWords = ({ now, zone }: Player, at: string): string => momentWords(new Date(at), now, zone);

export function AskScreen({ player }: { player: Player }) {
  const { title, prompt, hint, examples } = wordsOf(player, "ask");
  const { other } = player.names;
  return (
    <Screen title={title} prompt={prompt} hint={hint}>
      <TimeForm player={player} type="ask" label="When would suit you?" without="Now" submit={`Ask ${other}`}>
        <VisibleTo audience="partner">
          {other} will see that you ask, and the time. {other} can say yes, another time, or not yet.
        </VisibleTo>
      </TimeForm>
      <Examples examples={examples} title="How to say it aloud" />
      <HardToSay player={player} step="ask" />
    </Screen>
  );
}

export function AskedByYouScreen({ player, scene }: { player: Player; scene: Of<"askedByYou"> }) {
  const waiting =
    stepOf(player, "ask") && player.view.step === "ask"
      ? wordsOf(player, "ask").waiting
      : "It can be answered with yes, another time, or not yet, and each one is fine. Nothing is needed from you.";
  return (
    <Screen
      title={scene.at === null ? "You asked to talk now" : `You asked to talk ${whenWords(player, scene.at)}`}
      prompt={waiting}
    >
      <Disclosure summary="Ways to settle meanwhile">
        <Grounding />
      </Disclosure>
    </Screen>
  );
}

export function AnswerScreen({ player, scene }: { player: Player; scene: Of<"answer"> }) {
  const { other } = player.names;
  const question =
    scene.at === null
      ? `${other} asks if now is a good time to talk`
      : `${other} asks if you could talk ${whenWords(player, scene.at)}`;
  return (
    <Screen title={question} prompt="All three answers are good ones. None of them needs a reason.">
      <CommandButton player={player} type="answerYes" fields={{ at: scene.at }} variant="quiet">
        Yes
      </CommandButton>
      <Disclosure summary="Another time">
        <TimeForm
          player={player}
          type="answerAnotherTime"
          label="When would suit you?"
          submit="Suggest this time"
          variant="quiet"
        />
      </Disclosure>
      <Disclosure summary="Not yet">
        <NotYetForm player={player} />
      </Disclosure>
      <VisibleTo audience="partner">{other} will see your answer, and the time if you name one.</VisibleTo>
    </Screen>
  );
}

/** "Not yet", with a time or without. */
export function NotYetForm({ player }: { player: Player }) {
  return (
    <TimeForm
      player={player}
      type="notYet"
      label="Until when?"
      without="Until I say so"
      submit="Say not yet"
      variant="quiet"
    >
      <p className="font-sans text-base text-muted">
        With a time, it stands until then and can’t be hurried. Without one, only you can lift it.
      </p>
    </TimeForm>
  );
}

export function NotYetScreen({ player, scene }: { player: Player; scene: Of<"notYet"> }) {
  const { other } = player.names;
  const until = scene.until && whenWords(player, scene.until);
  if (scene.yours) {
    return (
      <Screen
        title="You said: not yet"
        prompt={until ? `It stands until ${withoutPreposition(until)}.` : "It stands until you lift it."}
        hint="Not yet is about the time. There is no hurry, and no reason to give."
      >
        <CommandButton player={player} type="liftNotYet">
          I have room for it again
        </CommandButton>
        <Grounding />
        <GoOnAlone player={player} />
      </Screen>
    );
  }
  return (
    <Screen
      title={`${other} said: not yet`}
      prompt={until ? `It stands until ${withoutPreposition(until)}.` : `It stands until ${other} lifts it.`}
      hint="Not yet is about the time, and it needs no reason. You can look after yourself meanwhile, or write to your coach."
    >
      <Grounding />
      <GoOnAlone player={player} />
      <WriteToCoach player={player} />
    </Screen>
  );
}

export function PlannedScreen({ player, scene }: { player: Player; scene: Of<"planned"> }) {
  return (
    <Screen
      title="You have found a time"
      prompt={`You talk ${whenWords(player, scene.at)}. Until then nothing is needed from either of you.`}
    >
      <Disclosure summary="Ways to settle meanwhile">
        <Grounding />
      </Disclosure>
      <Disclosure summary="Suggest a different time">
        <TimeForm
          player={player}
          type="proposeTime"
          label="When would suit you better?"
          submit="Suggest this time"
          variant="quiet"
        />
      </Disclosure>
    </Screen>
  );
}
