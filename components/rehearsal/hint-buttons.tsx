import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type HintKind, hintKinds } from "@/lib/domain/rehearsal/event.ts";
import { AfterForm } from "./after-form.tsx";
import { hintWords } from "./hint-words.ts";
import type { Room } from "./room.ts";
import { CloseWhenDone } from "./room-close.tsx";

/** One press holds up a hint. Each button is the form's own answer to which. */
export function HintButtons({ room }: { room: Room }) {
  return (
    <AfterForm after={room} type="hint">
      <CloseWhenDone />
      <div className="flex flex-wrap gap-2">
        {hintKinds.map((kind: HintKind) => (
          <SubmitButton key={kind} variant="quiet" size="slim" name="kind" value={kind}>
            {hintWords[kind].label}
          </SubmitButton>
        ))}
      </div>
    </AfterForm>
  );
}
