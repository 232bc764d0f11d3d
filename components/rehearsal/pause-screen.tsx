import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import type { PauseView } from "@/lib/domain/rehearsal/view.ts";
import { isAlone, nameOf, offers, spoken } from "./after.ts";
import { BranchList } from "./branch-list.tsx";
import { lapseWords } from "./lapse-words.ts";
import { AskBack, placesOfCoach, sentAway } from "./prebrief-ask-back.tsx";
import type { Room } from "./room.ts";
import { RoomButton } from "./room-button.tsx";
import { Dial } from "./room-dial.tsx";
import { WithCoachSide } from "./room-live.tsx";
import { More } from "./room-more.tsx";
import { TurnList } from "./turn-list.tsx";
import { Nudge } from "./whisper-nudge.tsx";

/** Whoever spoke for the other side is gone: whether somebody is there again to answer, and what can be done if not. */
function afterDeparture(room: Room, by: string | null, name: string): { title: string; prompt: string } {
  const { places, viewer } = room.view;
  const other = places.find(({ voice, role }) => voice !== null && role !== "rehearser")?.placeId;
  const answers = other && nameOf(room, other);
  if (answers === name) return { title: `${name} is back`, prompt: "It goes on when you are ready." };
  if (answers) {
    const can = other === viewer ? "You can answer instead" : `${answers} can answer instead`;
    return { title: `${name} has left`, prompt: `${can}. It goes on when you are ready.` };
  }
  const nobody = "Nobody is there to answer just now.";
  if (sentAway(room)?.placeId === by)
    return { title: `You saw ${name} out`, prompt: `${nobody} You can ask them back, or end here and look back.` };
  const isCoach = placesOfCoach(room).some(({ placeId }) => placeId === by);
  const whom = isCoach ? `${name} to come in again` : "somebody";
  return { title: `${name} has left`, prompt: `${nobody} You can wait for ${whom}, or end here and look back.` };
}

/** What has happened, and that it is fine. */
function wordsFor(room: Room, { why, by, yours }: PauseView): { title: string; prompt: string } {
  const name = by === null ? "Somebody" : nameOf(room, by);
  switch (why) {
    case "pause":
      return {
        title: "Paused",
        prompt: yours ? "You paused. Take as long as you need." : `${name} paused. Nothing needs to be said now.`,
      };
    case "break":
      return {
        title: "A break",
        prompt: yours
          ? "You took a break. For a while there is nothing to do here but settle."
          : `${name} took a break. Settle a little, too. It asks for no explanation.`,
      };
    case "stopWord":
      return {
        title: "Everything rests",
        prompt: yours
          ? "You used the stop word. It goes on only if you want it to."
          : `${name} used the stop word. It goes on only when ${name} wants it to.`,
      };
    case "arrival":
      return {
        title: yours ? "You are in" : `${name} came in`,
        prompt: yours
          ? "It paused as you came, so that nobody is overheard. It goes on in a moment."
          : "It paused by itself, so that nobody is overheard. Go on when you are ready.",
      };
    case "departure":
      return afterDeparture(room, by, name);
  }
}

/** For whom it waits, in a sentence; null where anybody may go on. */
function waitLine(room: Room, { waitingFor, until }: PauseView): string | null {
  if (until !== null) return null;
  const others = waitingFor.filter((placeId) => placeId !== room.view.viewer).map((placeId) => nameOf(room, placeId));
  return others.length > 0 ? `It waits for ${spoken(others)} to be ready again. This page follows by itself.` : null;
}

function End({ room }: { room: Room }) {
  if (!offers(room, "end")) return null;
  return (
    <RoomButton room={room} type="end">
      End here and look back
    </RoomButton>
  );
}

/** Nobody speaks: a pause, a break, the stop word, or somebody came or went. */
export function PauseScreen({ room, pause }: { room: Room; pause: PauseView }) {
  const { view } = room;
  const { title, prompt } = wordsFor(room, pause);
  const waits = waitLine(room, pause);
  const isHeavy = pause.why === "break" || pause.why === "stopWord";
  const isMine = pause.waitingFor.includes(view.viewer);
  return (
    <WithCoachSide room={room}>
      <Screen title={title} prompt={prompt}>
        {room.timeLeft}
        <div role="status" className="empty:hidden">
          {waits ? <p className="font-sans text-base text-muted">{waits}</p> : null}
        </div>
        <Nudge room={room} whisperOnly={isHeavy} />
        <RoomButton room={room} type="resume" fields={{ pause: String(pause.number) }} variant="primary">
          {isMine ? "I’m ready again" : "Go on"}
        </RoomButton>
        {pause.why === "departure" ? <AskBack room={room} /> : null}
        {isHeavy ? room.openGrounding : <Disclosure summary="Ways to settle">{room.grounding}</Disclosure>}
        <End room={room} />
        <p className="font-sans text-base text-muted">{lapseWords(view.phase, isAlone(room))}</p>
        {view.path.length > 0 ? (
          <Disclosure summary="What was said so far">
            {view.role === "coach" ? null : <BranchList room={room} />}
            <TurnList room={room} quiet />
          </Disclosure>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {isHeavy ? null : (
            <RoomButton room={room} type="flooded" slim>
              Take 20 minutes
            </RoomButton>
          )}
          <RoomButton room={room} type="stopWord" slim>
            {pause.why === "stopWord" ? "I need it to stop, too" : "Stop it altogether"}
          </RoomButton>
          <Dial room={room} />
          <More room={room} />
        </div>
      </Screen>
    </WithCoachSide>
  );
}
