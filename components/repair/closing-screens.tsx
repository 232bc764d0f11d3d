import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Examples } from "@/components/ui/examples.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { OptionalCheckIn } from "./check-in-form.tsx";
import { CommandButton } from "./command-form.tsx";
import { named, offers, type Player, stepOf, wordsOf } from "./player.ts";
import { ShareQuote } from "./share-quote.tsx";
import { TimeForm } from "./time-form.tsx";
import { SaidAloud } from "./turn-screens.tsx";
import { WriteStep } from "./write-step.tsx";

type Of<Kind extends Scene["kind"]> = Extract<Scene, { kind: Kind }>;

export function SoftenScreen({ player }: { player: Player }) {
  const check = stepOf(player, "reassure")?.check;
  const { other } = player.names;
  return (
    <Screen
      title={named(player, check?.question ?? "Have you softened, even a little?")}
      prompt={check?.hint && named(player, check.hint)}
    >
      <CommandButton player={player} type="saySoftened">
        Yes, a little
      </CommandButton>
      <VisibleTo audience="partner">
        {other} will see that you said yes. If you don’t, {other} sees only that this part isn’t open yet.
      </VisibleTo>
    </Screen>
  );
}

export function WaitForSoftenScreen({ player }: { player: Player }) {
  return (
    <Screen
      title="Thank you"
      prompt="The next part opens in its own time. It can’t be hurried, and nothing is needed from you."
    >
      <p className="font-sans text-base text-muted">You can stay close by, or do something else for a while.</p>
      <Received player={player} />
    </Screen>
  );
}

export function ReassureScreen({ player, scene }: { player: Player; scene: Of<"reassure"> }) {
  const { title, prompt, hint, examples } = wordsOf(player, "reassure");
  if (!scene.mayGive) {
    return (
      <Screen title="A quiet moment" prompt="There is nothing to say or do in this part. Go on when you like.">
        <Received player={player} />
        <CommandButton player={player} type="closeReassurance">
          Go on
        </CommandButton>
      </Screen>
    );
  }
  return (
    <Screen title={title} prompt={prompt} hint={hint}>
      <Received player={player} />
      <WriteStep player={player} step="reassure" />
      <SaidAloud player={player} step="reassure" />
      <CommandButton player={player} type="closeReassurance" variant="quiet" beside="reassure">
        Leave this quiet
      </CommandButton>
      <Examples examples={examples} />
    </Screen>
  );
}

/** What the other said warmly, once it is there. Nothing stands in its place while it isn't. */
function Received({ player }: { player: Player }) {
  const { shares, view, names } = player;
  const share = shares.findLast((sent) => sent.by !== view.viewer && sent.step === "reassure");
  return share ? <ShareQuote from={`From ${names.other}`} text={share.text} /> : null;
}

export function WaitForReassureScreen({ player }: { player: Player }) {
  return (
    <Screen title="That is all for this part" prompt={wordsOf(player, "reassure").waiting}>
      <Received player={player} />
    </Screen>
  );
}

const lingeringWords = { nothing: "Nothing is left for now", something: "Something is still there" } as const;

function LingeringQuestion({ player, change = false }: { player: Player; change?: boolean }) {
  const check = stepOf(player, "reconnect")?.check;
  const { other } = player.names;
  return (
    <section className="flex flex-col gap-4">
      {change ? null : (
        <>
          <h2 className="text-xl font-medium">{named(player, check?.question ?? "Is anything still lingering?")}</h2>
          {check?.hint ? <p>{named(player, check.hint)}</p> : null}
        </>
      )}
      <div className="flex flex-col gap-3">
        <CommandButton player={player} type="answerLingering" fields={{ answer: "nothing" }} variant="quiet">
          {lingeringWords.nothing}
        </CommandButton>
        <CommandButton player={player} type="answerLingering" fields={{ answer: "something" }} variant="quiet">
          {lingeringWords.something}
        </CommandButton>
      </div>
      <VisibleTo audience="partner">{other} will see which of the two you choose.</VisibleTo>
    </section>
  );
}

function AnotherRound({ player }: { player: Player }) {
  if (!offers(player, "startRound")) return null;
  return (
    <Disclosure summary="Another round, now or later">
      <TimeForm
        player={player}
        type="startRound"
        label="When would it suit you?"
        without="Now"
        submit="Start another round"
        variant="quiet"
      />
    </Disclosure>
  );
}

export function ReconnectScreen({ player, scene }: { player: Player; scene: Of<"reconnect"> }) {
  const { title, prompt, hint, examples, waiting } = wordsOf(player, "reconnect");
  const { other } = player.names;
  const { lingering, youSaidComplete, otherWantsMore } = scene;
  const isDone = lingering !== null && youSaidComplete;
  return (
    <Screen title={title} prompt={isDone ? waiting : prompt} hint={isDone ? undefined : hint}>
      {otherWantsMore ? (
        <Notice>
          <p>Something is still there for {other}. Another round can hold it, now or later. That is common.</p>
        </Notice>
      ) : null}
      {lingering === null ? (
        <LingeringQuestion player={player} />
      ) : (
        <CommandButton player={player} type="sayComplete" variant={lingering === "nothing" ? "primary" : "quiet"}>
          This feels complete for now
        </CommandButton>
      )}
      <AnotherRound player={player} />
      {lingering === null ? (
        <Examples examples={examples} />
      ) : (
        <Disclosure summary={`You said: ${lingeringWords[lingering].toLowerCase()}. Change it`}>
          <LingeringQuestion player={player} change />
        </Disclosure>
      )}
      <OptionalCheckIn player={player} />
    </Screen>
  );
}

export function CompleteScreen({ player }: { player: Player }) {
  const { other } = player.names;
  return (
    <Screen
      title="This is complete for now"
      prompt={`You and ${other} both said so. What you did here was real work. You can let it rest.`}
    >
      <LinkButton href="/home" variant="primary" wide className="self-start">
        Go home
      </LinkButton>
      <AnotherRound player={player} />
      <OptionalCheckIn player={player} />
    </Screen>
  );
}
