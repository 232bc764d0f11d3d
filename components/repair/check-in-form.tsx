import { Disclosure } from "@/components/ui/disclosure.tsx";
import { RatingScale } from "@/components/ui/rating-scale.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import { scaleWords } from "@/lib/domain/protocol/scale-words.ts";
import { CommandForm } from "./command-form.tsx";
import { named, offers, type Player, stepOf } from "./player.ts";

interface CheckInFormProps {
  player: Player;
  moment: "before" | "after" | "resume";
  /** The question, where the template's own doesn't fit the moment. */
  question?: string | undefined;
  submit?: string | undefined;
  /** The step it is given in, where that isn't the one on the screen. */
  step?: StepId | undefined;
}

/** The private check-in: a number with words. Nobody else learns of it, not even that it was given. */
export function CheckInForm({ player, moment, question, submit = "Check in", step }: CheckInFormProps) {
  const own = stepOf(player, "regulate")?.inputs.find((input) => input.kind === "rating");
  return (
    <CommandForm player={player} type="rate" fields={{ step: step ?? player.view.step, moment }} ownErrors={["rating"]}>
      <RatingScale
        name="rating"
        label={question ?? named(player, own?.label ?? "How stirred up are you right now?")}
        words={scaleWords(own?.words)}
        required
        visibleTo={
          player.ratingsShown
            ? { audience: "coach", words: `Only you and ${player.coachName}, as you chose in Privacy` }
            : { audience: "self", words: "Only you. Nobody is told that you checked in." }
        }
      />
      <div>
        <SubmitButton wide>{submit}</SubmitButton>
      </div>
    </CommandForm>
  );
}

/** A check-in that nothing waits for. */
export function OptionalCheckIn({ player }: { player: Player }) {
  if (!offers(player, "rate")) return null;
  return (
    <Disclosure summary="Check in with yourself, if you like">
      <CheckInForm player={player} moment="after" question="How stirred up are you now?" />
    </Disclosure>
  );
}
