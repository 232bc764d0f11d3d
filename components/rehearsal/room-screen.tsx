import { Stack } from "@/components/ui/stack.tsx";
import { isOver } from "@/lib/domain/rehearsal/state.ts";
import { offers } from "./after.ts";
import { DebriefScreen } from "./debrief-screen.tsx";
import { PauseScreen } from "./pause-screen.tsx";
import { DoorScreen } from "./prebrief-door.tsx";
import { PrebriefScreen } from "./prebrief-screen.tsx";
import { isIn, type Room } from "./room.ts";
import { LiveScreen } from "./room-live.tsx";
import { SummaryScreen } from "./summary-screen.tsx";
import { ChoiceFromOutside } from "./transcript-choice.tsx";

interface RoomScreenProps {
  room: Room;
  /** The part that the address asks for, as it came. */
  asked: unknown;
  /** What was just done, as the address says. */
  news?: unknown;
}

/** A rehearsal as one person in it sees it now. What is read is as wide as reading goes; the room itself may be wider. */
export function RoomScreen(props: RoomScreenProps) {
  const { room } = props;
  const { phase, pause } = room.view;
  if (phase === "live" && isIn(room.view)) return <LiveScreen room={room} />;
  if (phase === "paused" && pause) return <PauseScreen room={room} pause={pause} />;
  return (
    <div className="max-w-2xl">
      <AroundTheTalk {...props} />
    </div>
  );
}

/**
 * Whoever isn't in. The door stands where it stood before they had a place, or its form would be another to the browser,
 * and what it was just refused for gone.
 */
function Outside({ room }: { room: Room }) {
  const door = <DoorScreen door={room.door} />;
  if (!offers(room, "choose")) return door;
  return (
    <Stack gap="loose">
      {door}
      <ChoiceFromOutside after={room} />
    </Stack>
  );
}

/** The screens before the talking and after it. */
function AroundTheTalk({ room, asked, news }: RoomScreenProps) {
  const { phase } = room.view;
  if (isOver({ phase })) return <SummaryScreen after={room} news={news} />;
  if (!isIn(room.view)) return <Outside room={room} />;
  if (phase === "debrief") return <DebriefScreen after={room} asked={asked} news={news} />;
  return <PrebriefScreen room={room} asked={asked} />;
}
