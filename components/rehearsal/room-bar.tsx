import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { offers } from "./after.ts";
import type { Room } from "./room.ts";
import { roomBarId } from "./room-bar-id.ts";
import { RoomButton } from "./room-button.tsx";
import { Dial } from "./room-dial.tsx";
import { More } from "./room-more.tsx";
import { SpeakingBox } from "./room-speaking.tsx";
import { Nudge } from "./whisper-nudge.tsx";
import { coachSideId } from "./whisper-panel.tsx";

/** Within reach of a thumb: what was whispered, the box to speak in, and the ways to rest. */
export function RoomBar({ room }: { room: Room }) {
  const { view, words } = room;
  const stopWord = view.stopWord ? words[view.stopWord] : undefined;
  return (
    <section
      id={roomBarId}
      tabIndex={-1}
      aria-label="Speaking and resting"
      className="-mx-4 flex flex-col gap-3 border-t border-line bg-paper px-4 pt-3 outline-none pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:mx-0 sm:px-1 [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0"
    >
      <Nudge room={room} />
      <SpeakingBox room={room} />
      <div className="flex flex-wrap items-start gap-2">
        {offers(room, "pause") ? (
          <RoomButton room={room} type="pause" slim>
            Pause
          </RoomButton>
        ) : null}
        {offers(room, "stopWord") ? (
          <RoomButton room={room} type="stopWord" variant="danger-calm" slim>
            <span className="max-w-28 truncate">{stopWord ? `“${stopWord}”` : "Stop"}</span>
            <span className="sr-only">: the stop word, stops everything</span>
          </RoomButton>
        ) : null}
        {view.role === "coach" ? (
          <LinkButton href={`#${coachSideId}` as Route} size="slim" className="lg:hidden">
            Whisper
          </LinkButton>
        ) : null}
        <Dial room={room} />
        <More room={room} />
      </div>
    </section>
  );
}
