import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Examples } from "@/components/ui/examples.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { CheckInForm } from "./check-in-form.tsx";
import { CommandButton } from "./command-form.tsx";
import { Grounding } from "./grounding.tsx";
import { type Player, wordsOf } from "./player.ts";
import { HardToSay } from "./rehearse-first.tsx";
import { WriteStep } from "./write-step.tsx";

type Of<Kind extends Scene["kind"]> = Extract<Scene, { kind: Kind }>;

export function BeginScreen({ player }: { player: Player }) {
  return (
    <Screen title={player.protocol.title} prompt={player.protocol.summary}>
      <VisibleTo audience="self">
        You begin alone. {player.names.other} learns of it only when you choose to say so.
      </VisibleTo>
      <CommandButton player={player} type="begin">
        Begin
      </CommandButton>
    </Screen>
  );
}

export function NameScreen({ player }: { player: Player }) {
  const { title, prompt, hint, examples, starters } = wordsOf(player, "notice");
  const { other } = player.names;
  return (
    <Screen title={title} prompt={prompt} hint={hint}>
      <Examples examples={[...examples, ...starters.map((starter) => `${starter}…`)]} />
      <VisibleTo audience="partner">
        {other} will see that you noticed something tender, and no more. The words are for you to say aloud.
      </VisibleTo>
      <CommandButton player={player} type="name">
        Let {other} know
      </CommandButton>
    </Screen>
  );
}

export function NamedByYouScreen({ player }: { player: Player }) {
  const { other } = player.names;
  return (
    <Screen title="You named it" prompt={wordsOf(player, "notice").waiting}>
      <p className="font-sans text-base text-muted">{other} finds it here, and can say: I see it too.</p>
    </Screen>
  );
}

export function AcknowledgeScreen({ player }: { player: Player }) {
  const { other } = player.names;
  return (
    <Screen
      title={`${other} noticed something tender`}
      prompt="You don’t have to agree on why. It helps to say that you see it too."
    >
      <VisibleTo audience="partner">{other} will see that you see it, and no more.</VisibleTo>
      <CommandButton player={player} type="acknowledge">
        I see it too
      </CommandButton>
    </Screen>
  );
}

function Resting({ player }: { player: Player }) {
  return (
    <>
      <Notice title="That is a lot to carry right now">
        <p>Rest first. Twenty minutes often do a lot. The talk can wait, and {player.names.other} is not told.</p>
      </Notice>
      <Grounding open />
      <Disclosure summary="Check in again">
        <CheckInForm player={player} moment="before" />
      </Disclosure>
    </>
  );
}

export function RegulateScreen({ player, scene }: { player: Player; scene: Of<"private"> }) {
  const { title, prompt, hint, examples } = wordsOf(player, "regulate");
  if (scene.rated === null) {
    return (
      <Screen title={title} prompt={prompt} hint={hint}>
        <CheckInForm player={player} moment="before" />
        <Disclosure summary="Ways to settle">
          <Grounding />
        </Disclosure>
      </Screen>
    );
  }
  return (
    <Screen
      title={title}
      prompt={scene.overLimit ? undefined : "Thank you for checking in. If this feels steady enough, you can go on."}
    >
      {scene.overLimit ? <Resting player={player} /> : null}
      <CommandButton
        player={player}
        type="finishStep"
        fields={{ step: "regulate" }}
        variant={scene.overLimit ? "quiet" : "primary"}
      >
        {scene.overLimit ? "Go on with my own steps" : "Go on"}
      </CommandButton>
      {scene.overLimit ? null : (
        <>
          <Examples examples={examples} title="What this can look like" />
          <Disclosure summary="Check in again">
            <CheckInForm player={player} moment="before" />
          </Disclosure>
        </>
      )}
    </Screen>
  );
}

export function IntentScreen({ player }: { player: Player }) {
  const { title, prompt, hint, examples } = wordsOf(player, "intent");
  return (
    <Screen title={title} prompt={prompt} hint={hint}>
      <WriteStep player={player} step="intent" />
      <CommandButton player={player} type="finishStep" fields={{ step: "intent" }} beside="intent">
        Go on
      </CommandButton>
      <Examples examples={examples} />
      <HardToSay player={player} />
    </Screen>
  );
}

export function WaitingForBothScreen({ player, scene }: { player: Player; scene: Of<"waitingForBoth"> }) {
  const { waiting } = wordsOf(player, "regulate");
  return (
    <Screen title="Your part is done for now" prompt={waiting}>
      {scene.overLimit ? (
        <Resting player={player} />
      ) : scene.needsRating ? (
        <CheckInForm
          player={player}
          moment="before"
          step="regulate"
          question="It has been a while. How stirred up are you now?"
        />
      ) : (
        <Disclosure summary="Ways to settle meanwhile">
          <Grounding />
        </Disclosure>
      )}
      <HardToSay player={player} />
    </Screen>
  );
}
