import { Disclosure } from "@/components/ui/disclosure.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { isAlone, offers } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { lapseWords } from "./lapse-words.ts";
import type { Room } from "./room.ts";
import { ChoiceField } from "./transcript-choice.tsx";

function consequence(room: Room): string {
  const { view, door } = room;
  if (view.role !== "rehearser")
    return `${door.rehearserName} sees that you left. You need no reason.${door.you === "guest" ? " Your link doesn’t let you in a second time." : ""}`;
  const alone = isAlone(room);
  const over = `It is over then${alone ? "" : ", for everybody"}`;
  return view.phase === "prebrief"
    ? `${over}. You can set up another one whenever you like.`
    : `${over}, without looking back on it. The words said here are deleted, unless ${alone ? "you keep" : "everybody who took part keeps"} them.`;
}

/** The way out, for whoever wants it: at any time, and without a reason. */
export function LeaveRoom({ room }: { room: Room }) {
  if (!offers(room, "leave")) return null;
  const isMine = room.view.role === "rehearser";
  return (
    <Disclosure summary={isMine ? "Stop here for good" : "Leave"}>
      <p className="font-sans text-base">{consequence(room)}</p>
      <p className="font-sans text-base text-muted">
        {lapseWords(room.view.phase, isAlone(room), room.door.planned !== null)}
      </p>
      <AfterForm after={room} type="leave" ownErrors={["choice"]}>
        {offers(room, "choose") ? <ChoiceField after={room} isGoing={!isMine} /> : null}
        <div>
          <SubmitButton variant="danger-calm" wide>
            {isMine ? "Stop here" : "Leave now"}
          </SubmitButton>
        </div>
      </AfterForm>
    </Disclosure>
  );
}
