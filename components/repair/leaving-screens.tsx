import type { Route } from "next";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { Section } from "@/components/ui/section.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { NotYetForm } from "./asking-screens.tsx";
import { CheckInForm } from "./check-in-form.tsx";
import { CommandButton } from "./command-form.tsx";
import { Grounding } from "./grounding.tsx";
import { offers, type Player } from "./player.ts";
import { shortestBreak, TimeForm } from "./time-form.tsx";

function BackToStep({ repairId }: { repairId: string }) {
  return (
    <LinkButton href={`/repairs/${repairId}` as Route} variant="plain" className="-ml-5 self-start">
      Back to the step
    </LinkButton>
  );
}

/** A breath of a few seconds, or a break of some minutes. Neither needs a reason. */
export function TakeBreakScreen({ player }: { player: Player }) {
  const { repairId, names, view } = player;
  const isShared = offers(player, "takeBreak") && view.scene.kind !== "onBreak";
  return (
    <Screen
      title="Take a break"
      prompt={
        isShared
          ? "A break is for both of you. You promise a time to come back, and until then nothing is needed."
          : "Take all the time you need. Nobody is told."
      }
    >
      {isShared ? (
        <>
          <TimeForm
            player={player}
            type="takeBreak"
            label="When will you come back?"
            without={shortestBreak(player)}
            submit="Begin the break"
          >
            <VisibleTo audience="partner">
              {names.other} will see that there is a break, and the time. No reason is given.
            </VisibleTo>
          </TimeForm>
          <Disclosure summary="Just a breath, without a break">
            <Grounding open />
          </Disclosure>
        </>
      ) : (
        <Grounding open />
      )}
      {offers(player, "rate") ? (
        <Disclosure summary="Check in with yourself">
          {player.view.turn !== null && player.protocol.policy.midTurn === "require" ? (
            <p className="font-sans text-base">
              A high number begins a break for you both. {names.other} sees the break, and no reason.
            </p>
          ) : null}
          <CheckInForm player={player} moment="before" />
        </Disclosure>
      ) : null}
      <BackToStep repairId={repairId} />
    </Screen>
  );
}

/** Not now: to leave it as it is, to say "not yet", or to stop. */
export function NotNowScreen({ player }: { player: Player }) {
  const { repairId, names } = player;
  return (
    <Screen
      title="Not now"
      prompt="You can leave this as it is and come back whenever you like. Your words are kept, and nobody is told."
    >
      <LinkButton href="/home" variant="primary" wide className="self-start">
        Leave it for now
      </LinkButton>
      {offers(player, "notYet") ? (
        <Disclosure summary={`Tell ${names.other}: not yet`}>
          <NotYetForm player={player} />
        </Disclosure>
      ) : null}
      {offers(player, "goBack") ? <GoBack player={player} /> : null}
      {offers(player, "stop") ? (
        <Disclosure summary="Stop this repair">
          <Section title="Stopping needs no reason">
            <p>
              {player.view.version > 0
                ? `This repair ends for both of you. ${names.other} will see that it has stopped. What you wrote for yourself stays yours alone.`
                : `Only you know of this so far. It is set aside, and ${names.other} is not told. You can begin again at any time.`}
            </p>
            <CommandButton player={player} type="stop" variant="danger-calm">
              {player.view.version > 0 ? "Stop it" : "Set it aside"}
            </CommandButton>
          </Section>
        </Disclosure>
      ) : null}
      <BackToStep repairId={repairId} />
    </Screen>
  );
}

/** Where it hasn't all landed: to come back to it at a time that suits both. */
export function AnotherTimeScreen({ player }: { player: Player }) {
  const { repairId, names } = player;
  return (
    <Screen title="Find another time" prompt="It stays as it is until then. Your words are kept.">
      <TimeForm player={player} type="proposeTime" label="When would suit you?" submit="Suggest this time">
        <VisibleTo audience="partner">
          {names.other} will see the time, and can say yes, another time, or not yet.
        </VisibleTo>
      </TimeForm>
      <BackToStep repairId={repairId} />
    </Screen>
  );
}

/** Earlier steps to return to. What was done there before is kept. */
function GoBack({ player }: { player: Player }) {
  const { protocol, view, names } = player;
  const here = protocol.steps.findIndex((step) => step.id === view.step);
  const earlier = protocol.steps.slice(0, Math.max(0, here));
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary="Go back to an earlier step">
      <p className="font-sans text-base">
        You both go back to it. {names.other} will see where you are. Nothing that was sent is lost.
      </p>
      {earlier.map((step) => (
        <CommandButton key={step.id} player={player} type="goBack" fields={{ to: step.id }} variant="quiet">
          {step.title}
        </CommandButton>
      ))}
    </Disclosure>
  );
}
