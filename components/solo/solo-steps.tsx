import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Examples } from "@/components/ui/examples.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { OutcomeRadio } from "@/components/ui/outcome-fields.tsx";
import { RatingScale } from "@/components/ui/rating-scale.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { WitnessWay } from "@/lib/domain/solo/event.ts";
import { type Solo, wordsOf } from "./solo.ts";
import { SoloButton, SoloForm } from "./solo-form.tsx";
import { Written } from "./written.tsx";

function CheckIn({ solo }: { solo: Solo }) {
  return (
    <SoloForm solo={solo} type="rate" ownErrors={["rating"]}>
      <RatingScale
        name="rating"
        label="How stirred up are you right now?"
        words={solo.ratingWords}
        required
        visibleTo={{ audience: "self", words: "Only you. Nobody is told that you checked in." }}
      />
      <div>
        <SubmitButton wide>Check in</SubmitButton>
      </div>
    </SoloForm>
  );
}

/** Settling. The number is a help for the one who gives it, and closes nothing. */
export function SettleScreen({ solo }: { solo: Solo }) {
  const { view } = solo;
  const { title, prompt, hint, examples } = wordsOf(solo, "regulate");
  if (view.rated === null) {
    return (
      <Screen title={title} prompt={prompt} hint={hint}>
        <CheckIn solo={solo} />
        <Disclosure summary="Ways to settle">{solo.grounding}</Disclosure>
        <SoloButton solo={solo} type="goOn" fields={{ from: "regulate" }} variant="quiet">
          Go on without a number
        </SoloButton>
      </Screen>
    );
  }
  const again = (
    <Disclosure summary="Check in again">
      <CheckIn solo={solo} />
    </Disclosure>
  );
  if (!view.restAdvised) {
    return (
      <Screen title={title} prompt="Thank you for checking in. If this feels steady enough, you can go on.">
        <SoloButton solo={solo} type="goOn" fields={{ from: "regulate" }}>
          Go on
        </SoloButton>
        <Examples title="What this can look like" examples={examples} />
        {again}
      </Screen>
    );
  }
  return (
    <Screen title={title}>
      <Notice title="That is a lot to carry right now">
        <p>A rest may help more than words. Twenty minutes often do a lot. This waits for you, and nobody is told.</p>
      </Notice>
      {solo.openGrounding}
      <SoloButton solo={solo} type="setAside">
        Rest first
      </SoloButton>
      <SoloButton solo={solo} type="goOn" fields={{ from: "regulate" }} variant="quiet">
        Go on, gently
      </SoloButton>
      {again}
    </Screen>
  );
}

/** A step that one writes in. The words stay. */
export function WriteScreen({ solo }: { solo: Solo }) {
  const { view } = solo;
  const { title, prompt, hint, examples } = wordsOf(solo, view.step);
  const isLast = view.moves.includes("close");
  return (
    <Screen title={title} prompt={prompt} hint={hint}>
      {solo.editor}
      {isLast ? (
        <SoloButton solo={solo} type="close">
          Let it rest
        </SoloButton>
      ) : (
        <SoloButton solo={solo} type="goOn" fields={{ from: view.step }}>
          Go on
        </SoloButton>
      )}
      <Examples title="How it can sound" examples={examples} />
      {isLast ? <Written solo={solo} /> : null}
    </Screen>
  );
}

interface Way {
  label: string;
  note: string;
  /** What to do next, outside of here. */
  pointer: string;
}

function waysOf({ coachName }: Solo): Record<WitnessWay, Way> {
  const coach = coachName ?? "your coach";
  return {
    aloud: {
      label: "Say it aloud to yourself",
      note: "In an empty room, or on a walk",
      pointer: "Find a place where nobody listens. Say it slowly, in your own voice. One line is enough.",
    },
    friend: {
      label: "With a trusted friend",
      note: "Someone steady, outside of this",
      pointer: "Ask if they have room for it now. Tell them whether you want to practise, or only to be heard.",
    },
    coach: {
      label: "With your coach",
      note: coachName ? `${coachName} can listen, or play the other part` : "They can listen, or play the other part",
      pointer: `Ask ${coach} for some time, in the way you usually reach them. Nothing from here is sent: what you tell is up to you.`,
    },
  };
}

function ChooseWay({ solo }: { solo: Solo }) {
  const ways = Object.entries(waysOf(solo));
  return (
    <SoloForm solo={solo} type="chooseWay" ownErrors={["way"]}>
      <OutcomeRadio
        name="way"
        label="How would you like to say it once?"
        options={ways.map(([value, { label, note }]) => ({ value, label, note }))}
        defaultValue={solo.view.way ?? undefined}
        visibleTo="self"
        required
      />
      <div>
        <SubmitButton wide>Choose this</SubmitButton>
      </div>
    </SoloForm>
  );
}

/** Saying it once outside of here: a choice and a pointer. Nobody is asked from here. */
export function WitnessScreen({ solo }: { solo: Solo }) {
  const { way } = solo.view;
  const { title, prompt, hint, starters, examples } = wordsOf(solo, "witness");
  const goOn = (words: string, variant: "primary" | "quiet") => (
    <SoloButton solo={solo} type="goOn" fields={{ from: "witness" }} variant={variant}>
      {words}
    </SoloButton>
  );
  const lines = (
    <Examples title="Ways to begin" examples={[...starters.map((starter) => `${starter}…`), ...examples]} />
  );
  if (way === null) {
    return (
      <Screen title={title} prompt={prompt} hint={hint}>
        <ChooseWay solo={solo} />
        {goOn("Leave this step", "quiet")}
        {lines}
      </Screen>
    );
  }
  const chosen = waysOf(solo)[way];
  return (
    <Screen title={chosen.label} prompt={chosen.pointer} hint="This page waits. Come back when you like.">
      {goOn("Go on", "primary")}
      <Written solo={solo} />
      {lines}
      <Disclosure summary="Choose another way">
        <ChooseWay solo={solo} />
      </Disclosure>
    </Screen>
  );
}
