import { Screen } from "@/components/ui/screen.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { type After, coachOf } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { RatingScales } from "./rating-scales.tsx";

/** How sure and how stirred up one is now. Nobody who stood in or watched ever sees these. */
export function RatingPart({ after }: { after: After }) {
  const coach = coachOf(after);
  const { before, after: now } = after.view.coaching ?? { before: null, after: null };
  const visibleTo = coach
    ? ({ audience: "coach", words: `You and ${coach}` } as const)
    : ({ audience: "self", words: "Only you" } as const);
  return (
    <Screen
      title="How is it now?"
      prompt="The talking is over. Take a breath, let your shoulders drop, and see what is there."
    >
      <AfterForm after={after} type="rateAfter" ownErrors={["confidence", "activation"]}>
        <RatingScales said={now} before={before} visibleTo={visibleTo} />
        <div>
          <SubmitButton wide>Go on</SubmitButton>
        </div>
      </AfterForm>
    </Screen>
  );
}

/** Whoever lent the other side a voice takes it back, in a sentence said aloud. */
export function DeRolePart({ after }: { after: After }) {
  const { view, people } = after;
  const name = people.find(({ placeId }) => placeId === view.viewer)?.name ?? "";
  return (
    <Screen
      title="Step out of the role"
      prompt="You lent your voice to somebody who isn’t here. Say this aloud, by your own name, and shake it off."
    >
      <blockquote className="border-l-2 border-accent pl-4 font-serif text-xl">
        “I’m not that other person any more. I’m {name}.”
      </blockquote>
      <AfterForm after={after} type="deRole">
        <div>
          <SubmitButton wide>I’ve said it</SubmitButton>
        </div>
      </AfterForm>
      <VisibleTo audience="partner">Everyone here sees that you stepped out.</VisibleTo>
    </Screen>
  );
}
