import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Examples } from "@/components/ui/examples.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { CommandButton, SideButton } from "./command-form.tsx";
import { named, type Player, type ShownShare, stepOf, wordsOf } from "./player.ts";
import { RehearseFirst } from "./rehearse-first.tsx";
import { ShareQuote } from "./share-quote.tsx";
import { sendingCommands, WriteStep } from "./write-step.tsx";

type Of<Kind extends Scene["kind"]> = Extract<Scene, { kind: Kind }>;

/** The latest thing the other sent in a step of this round, if it can still be read. */
function latestFromOther({ shares, view }: Player, step: ShownShare["step"]): ShownShare | undefined {
  return shares.findLast((share) => share.by !== view.viewer && share.step === step);
}

export function SpeakScreen({ player }: { player: Player }) {
  const { title, prompt, hint, examples } = wordsOf(player, "speak");
  return (
    <Screen title={title} prompt={prompt} hint={hint}>
      <WriteStep player={player} step="speak" />
      <Examples examples={examples} />
      <Disclosure summary="This is too hard right now">
        <p>
          That is good to know. You can take a break and come back, or try it out first with a friend or your coach.
          What you have written stays here, for you alone.
        </p>
        <RehearseFirst player={player} step="speak" />
      </Disclosure>
    </Screen>
  );
}

export function WaitForShareScreen({ player }: { player: Player }) {
  return <Screen title={`It is ${player.names.other}’s turn`} prompt={wordsOf(player, "speak").waiting} />;
}

export function ListenScreen({ player, scene }: { player: Player; scene: Of<"listen"> }) {
  const { title, prompt, hint, examples } = wordsOf(player, "listen");
  const { other } = player.names;
  const share = latestFromOther(player, "speak");
  return (
    <Screen
      title={scene.again ? "Listen once more" : title}
      prompt={
        scene.again
          ? `Not all of it has landed with ${other} yet. That is common. You can ask which piece is missing, and try again.`
          : prompt
      }
      hint={hint}
    >
      {share ? <ShareQuote from={`From ${other}`} text={share.text} /> : null}
      <WriteStep player={player} step="listen" />
      <SaidAloud player={player} step="listen" />
      <Examples examples={examples} />
    </Screen>
  );
}

/** The way on for who said it to the other's face. */
export function SaidAloud({ player, step }: { player: Player; step: "listen" | "own" | "reassure" }) {
  return (
    <CommandButton
      player={player}
      type={sendingCommands[step]}
      fields={{ shareId: null }}
      variant="quiet"
      beside={step}
    >
      I said it out loud
    </CommandButton>
  );
}

export function WaitForReflectionScreen({ player }: { player: Player }) {
  return <Screen title={`${player.names.other} is taking it in`} prompt={wordsOf(player, "listen").waiting} />;
}

export function SayHeardScreen({ player, scene }: { player: Player; scene: Of<"sayHeard"> }) {
  const { other } = player.names;
  const check = stepOf(player, "listen")?.check;
  const reflection = scene.reflectedAloud ? undefined : latestFromOther(player, "listen");
  return (
    <Screen
      title={named(player, check?.question ?? "Do you feel heard?")}
      prompt={scene.reflectedAloud ? `${other} said it out loud.` : undefined}
      hint={check?.hint && named(player, check.hint)}
    >
      {reflection ? <ShareQuote from={`From ${other}`} text={reflection.text} /> : null}
      <div className="flex flex-col gap-3">
        {heardAnswers.map(({ answer, words }) => (
          <CommandButton key={answer} player={player} type="answerHeard" fields={{ answer }} variant="quiet">
            {words}
          </CommandButton>
        ))}
      </div>
      <VisibleTo audience="partner">{other} will see which of the three you choose.</VisibleTo>
    </Screen>
  );
}

const heardAnswers = [
  { answer: "yes", words: "Yes" },
  { answer: "partly", words: "Partly" },
  { answer: "notNow", words: "Not now" },
] as const;

export function WaitForHeardScreen({ player }: { player: Player }) {
  const { other } = player.names;
  return (
    <Screen
      title="You said it back"
      prompt={`Now ${other} looks at whether it landed. Yes, partly and not now are all good answers. Nothing is needed from you meanwhile.`}
    />
  );
}

export function OwnScreen({ player }: { player: Player }) {
  const { title, prompt, hint, examples } = wordsOf(player, "own");
  return (
    <Screen title={title} prompt={prompt} hint={hint}>
      <WriteStep player={player} step="own" />
      <SaidAloud player={player} step="own" />
      <CommandButton player={player} type="passOwning" variant="quiet" beside="own">
        Pass this time
      </CommandButton>
      <Examples examples={examples} />
    </Screen>
  );
}

export function WaitForOwningScreen({ player }: { player: Player }) {
  return <Screen title="You feel heard" prompt={wordsOf(player, "own").waiting} />;
}

export function NotHeardYetScreen({ player, scene }: { player: Player; scene: Of<"notHeardYet"> }) {
  const { other } = player.names;
  const speaks = scene.role === "speaker";
  return (
    <Screen
      title="It hasn’t all landed yet"
      prompt={
        speaks
          ? `That happens, and it says nothing bad about you or ${other}. You can change places for a while, rest, or find another time.`
          : `That happens, and it says nothing bad about you or ${other}. You can try once more, change places for a while, rest, or find another time.`
      }
    >
      <CommandButton player={player} type="switchRoles" variant="quiet" beside={speaks ? undefined : "listen"}>
        Change places for now
      </CommandButton>
      <SideButton player={player} view="time" beside={speaks ? undefined : "listen"}>
        Find another time
      </SideButton>
      {speaks ? null : (
        <Disclosure summary="Try once more to say what you heard">
          <WriteStep player={player} step="listen" />
          <SaidAloud player={player} step="listen" />
        </Disclosure>
      )}
    </Screen>
  );
}
