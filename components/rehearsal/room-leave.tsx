import { Disclosure } from "@/components/ui/disclosure.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { isAlone, offers } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { lapseWords } from "./lapse-words.ts";
import type { Room } from "./room.ts";

function consequence(room: Room): string {
  const { view, door } = room;
  if (view.role !== "rehearser")
    return `${door.rehearserName} sees that you left. You need no reason.${door.you === "guest" ? " Your link doesn’t work a second time." : ""}`;
  const alone = isAlone(room);
  const over = `It is over then${alone ? "" : ", for everybody"}`;
  return view.phase === "prebrief"
    ? `${over}. You can set up another one whenever you like.`
    : `${over}, without looking back on it. The words said here are deleted${alone ? "" : ", unless everybody kept them"}.`;
}

/** The way out, for whoever wants it: at any time, and without a reason. */
export function LeaveRoom({ room }: { room: Room }) {
  if (!offers(room, "leave")) return null;
  const isMine = room.view.role === "rehearser";
  return (
    <Disclosure summary={isMine ? "Stop here for good" : "Leave"}>
      <p className="font-sans text-base">{consequence(room)}</p>
      <p className="font-sans text-base text-muted">{lapseWords(room.view.phase, isAlone(room))}</p>
      <AfterForm after={room} type="leave">
        <div>
          <SubmitButton variant="danger-calm" wide>
            {isMine ? "Stop here" : "Leave now"}
          </SubmitButton>
        </div>
      </AfterForm>
    </Disclosure>
  );
}
