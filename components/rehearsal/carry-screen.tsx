import { LinkButton } from "@/components/ui/link-button.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { type Carrying, isOver } from "./after.ts";
import { BridgeForm } from "./bridge-form.tsx";
import { partAfter } from "./debrief-parts.ts";
import { partHref } from "./part-href.ts";

/** Taking sentences of one's own along, in the course of looking back or later. Nothing else of a rehearsal ever crosses. */
export function CarryScreen({ after }: { after: Carrying }) {
  const { view, here } = after;
  return (
    <Screen
      title="Is there a sentence to take along?"
      prompt="What you said here for your own side can wait for your next repair, as a private draft. Until then you find it in your journal."
    >
      <BridgeForm after={after} />
      <div>
        {isOver(after) ? (
          <LinkButton href={here} wide>
            Back
          </LinkButton>
        ) : (
          <LinkButton href={partHref(after, partAfter(view, "carry"))} wide>
            Go on
          </LinkButton>
        )}
      </div>
    </Screen>
  );
}
