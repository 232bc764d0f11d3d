import type { FieldAudience } from "@/components/ui/field.tsx";
import { RatingScale } from "@/components/ui/rating-scale.tsx";
import { scaleWords } from "@/lib/domain/protocol/scale-words.ts";
import type { Rating } from "@/lib/domain/rehearsal/state.ts";
import { confidenceWords } from "./confidence-words.ts";

interface RatingScalesProps {
  /** What was said already. */
  said: Rating | null;
  /** What was said before it, to be seen beside what is said after it. */
  before?: Rating | null | undefined;
  visibleTo: FieldAudience;
}

/** How sure and how stirred up one is, before it or after it: the same two questions. */
export function RatingScales({ said, before, visibleTo }: RatingScalesProps) {
  return (
    <>
      <RatingScale
        name="confidence"
        label="How sure do you feel of having this conversation?"
        hint={before ? `Before, you said ${before.confidence}. There is no number to reach.` : undefined}
        words={confidenceWords}
        from={0}
        defaultValue={said?.confidence}
        required
        visibleTo={visibleTo}
      />
      <RatingScale
        name="activation"
        label="How stirred up are you right now?"
        hint={before ? `Before, you said ${before.activation}.` : undefined}
        words={scaleWords()}
        defaultValue={said?.activation}
        required
        visibleTo={visibleTo}
      />
    </>
  );
}
