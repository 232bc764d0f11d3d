import { Dialog } from "@/components/ui/dialog.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { RatingScale } from "@/components/ui/rating-scale.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { scaleWords } from "@/lib/domain/protocol/scale-words.ts";
import { offers } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import type { Room } from "./room.ts";
import { RoomButton } from "./room-button.tsx";
import { CloseWhenDone } from "./room-close.tsx";

/** From here on a break is offered at once. */
const high = 8;

/** How stirred up one is, at any moment: one tap to open, one for the number, one to keep it. */
export function Dial({ room }: { room: Room }) {
  const { coaching } = room.view;
  if (!offers(room, "rate") || !coaching) return null;
  const now = coaching.activation ?? coaching.before?.activation ?? 1;
  const { coachName } = room.door;
  return (
    <Dialog
      trigger={
        <>
          <span className="sr-only">How stirred up: </span>I’m at {now}
        </>
      }
      triggerLook={{ size: "slim" }}
      title="How stirred up are you?"
    >
      <AfterForm after={room} type="rate" ownErrors={["activation"]}>
        <CloseWhenDone />
        <RatingScale
          name="activation"
          label="Right now"
          words={scaleWords()}
          defaultValue={now}
          required
          visibleTo={
            coachName
              ? { audience: "coach", words: `You, and ${coachName} if they are here as your coach` }
              : { audience: "self", words: "Only you" }
          }
        />
        <div>
          <SubmitButton wide>Keep this</SubmitButton>
        </div>
      </AfterForm>
    </Dialog>
  );
}

/** Whether a break is offered to the one who looks. */
export const isBreakOffered = (room: Room): boolean =>
  room.view.role === "rehearser" && (room.view.coaching?.activation ?? 0) >= high && offers(room, "flooded");

/** After a high number: a break, without a reason. */
export function OfferedBreak({ room }: { room: Room }) {
  if (!isBreakOffered(room)) return null;
  return (
    <Notice title="That is a lot just now. A break may help.">
      <RoomButton room={room} type="flooded">
        Take 20 minutes
      </RoomButton>
    </Notice>
  );
}
