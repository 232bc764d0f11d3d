import { Disclosure } from "@/components/ui/disclosure.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import type { Scene } from "@/lib/domain/repair/view.ts";
import { whenWords } from "./asking-screens.tsx";
import { CheckInForm, OptionalCheckIn } from "./check-in-form.tsx";
import { CommandButton } from "./command-form.tsx";
import { GoOnAlone } from "./go-on-alone.tsx";
import { Grounding } from "./grounding.tsx";
import type { Player } from "./player.ts";
import { TimeForm } from "./time-form.tsx";
import { TimeLeft } from "./time-left.tsx";
import { WordsKeptHere } from "./words-kept-here.tsx";
import { WriteToCoach } from "./write-to-coach.tsx";

type Of<Kind extends Scene["kind"]> = Extract<Scene, { kind: Kind }>;

function Extend({ player }: { player: Player }) {
  return (
    <Disclosure summary="Rest a little longer">
      <TimeForm
        player={player}
        type="takeBreak"
        label="When will you come back?"
        submit="Come back then"
        variant="quiet"
      />
    </Disclosure>
  );
}

function Returning({ player, scene }: { player: Player; scene: Of<"onBreak"> }) {
  if (scene.rated === null) {
    return (
      <Screen
        title="You can come back to it now"
        prompt="It goes on from where you were once you are both ready. How is it with you?"
      >
        <CheckInForm player={player} moment="resume" question="How stirred up are you now?" />
        <Extend player={player} />
      </Screen>
    );
  }
  return (
    <Screen
      title={scene.overLimit ? "Rest a little longer" : "Thank you for checking in"}
      prompt={
        scene.overLimit
          ? `That is still a lot. Take the time you need, and check in again later. ${player.names.other} is not told.`
          : "It goes on from where you were when you are both ready. Nothing more is needed from you."
      }
    >
      {scene.overLimit ? <Grounding open /> : null}
      <Disclosure summary="Check in again">
        <CheckInForm player={player} moment="resume" />
      </Disclosure>
      <Extend player={player} />
      <WriteToCoach player={player} />
    </Screen>
  );
}

export function BreakScreen({ player, scene }: { player: Player; scene: Of<"onBreak"> }) {
  if (scene.mayRate) return <Returning player={player} scene={scene} />;
  return (
    <Screen
      title="You are both on a break"
      prompt={`You come back ${whenWords(player, scene.returnAt)}. Until then there is nothing to do here.`}
      hint={
        scene.yours
          ? "Do something kind for your body. Try not to plan what to say."
          : "A break is part of this, and not something you caused. Do something kind for your body. Try not to plan what to say."
      }
    >
      <TimeLeft until={scene.returnAt} now={player.now.toISOString()} />
      <Grounding open />
      <Extend player={player} />
      <WriteToCoach player={player} />
    </Screen>
  );
}

function ComeBack({ player }: { player: Player }) {
  return (
    <TimeForm
      player={player}
      type="proposeTime"
      label="When could you come back to it?"
      without="Now"
      submit="Suggest it"
    />
  );
}

export function WaitingScreen({ player }: { player: Player }) {
  return (
    <Screen
      title="This has been resting for a while"
      prompt="It is as you left it. You can suggest a time to come back to it, or let it rest."
    >
      <ComeBack player={player} />
      <GoOnAlone player={player} />
      <WriteToCoach player={player} />
    </Screen>
  );
}

export function SetDownScreen({ player }: { player: Player }) {
  return (
    <Screen
      title="This has been set down"
      prompt="It has rested for some weeks, and that is fine. It can be picked up again whenever you both like."
    >
      <ComeBack player={player} />
      <GoOnAlone player={player} />
      <WriteToCoach player={player} />
    </Screen>
  );
}

export function StoppedScreen({ player, scene }: { player: Player; scene: Of<"stopped"> }) {
  return (
    <Screen
      title={scene.yours ? "You stopped this repair" : "This repair has stopped"}
      prompt="It is over for now. What you wrote for yourself is still yours alone."
    >
      <LinkButton href="/home" variant="primary" wide className="self-start">
        Go home
      </LinkButton>
      {player.view.moves.includes("liftNotYet") ? (
        <div className="flex flex-col gap-3">
          <p>Your “not yet” still stands, for another repair too.</p>
          <CommandButton player={player} type="liftNotYet" variant="quiet">
            I have room for it again
          </CommandButton>
        </div>
      ) : null}
      {player.view.moves.includes("startRound") ? (
        <Disclosure summary="Take it up again">
          <TimeForm
            player={player}
            type="startRound"
            label="When would it suit you?"
            without="Now"
            submit="Suggest another round"
            variant="quiet"
          />
        </Disclosure>
      ) : null}
      <GoOnAlone player={player} />
      <OptionalCheckIn player={player} />
    </Screen>
  );
}

export function HeldScreen({ player }: { player: Player }) {
  return (
    <Screen
      title="Your coach has changed the plan"
      prompt="The steps you do together are closed for now. What you wrote for yourself is still yours alone."
    >
      {player.changeOfPlan ? (
        <Notice title={`From ${player.coachName}`}>
          <p className="whitespace-pre-line">{player.changeOfPlan}</p>
        </Notice>
      ) : null}
      <LinkButton href="/home" variant="primary" wide className="self-start">
        Go home
      </LinkButton>
      <WriteToCoach player={player} />
    </Screen>
  );
}

export function ClosedScreen() {
  return (
    <Screen
      title="Your own part is done for now"
      prompt="The steps you do together open when your coach opens them. That is the same for every couple."
    >
      <Grounding />
      <LinkButton href="/home" variant="primary" wide className="self-start">
        Go home
      </LinkButton>
    </Screen>
  );
}

export function AloneScreen({ player }: { player: Player }) {
  return (
    <Screen
      title="Your own part is done for now"
      prompt={`The next steps take two. They open once ${player.names.other} has joined.`}
    >
      <Grounding />
      <LinkButton href="/home" variant="primary" wide className="self-start">
        Go home
      </LinkButton>
      <GoOnAlone player={player} />
    </Screen>
  );
}

export function EndedScreen({ player }: { player: Player }) {
  return (
    <Screen
      title="This work has ended"
      prompt="What was sent can no longer be read by anyone but the one who wrote it. What you wrote stays yours."
    >
      <WordsKeptHere writer={player.writer} />
      <LinkButton href="/home" variant="primary" wide className="self-start">
        Go home
      </LinkButton>
    </Screen>
  );
}
