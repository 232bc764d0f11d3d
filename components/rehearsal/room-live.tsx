import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { BranchList } from "./branch-list.tsx";
import { practisedLine } from "./list-words.ts";
import { FoldedAbout } from "./prebrief-about.tsx";
import { roleLine } from "./prebrief-people.tsx";
import { FoldedRoleCard } from "./role-card.tsx";
import { difficultyLabels, roleCard } from "./role-card-words.ts";
import type { Room } from "./room.ts";
import { RoomBar } from "./room-bar.tsx";
import { isBreakOffered, OfferedBreak } from "./room-dial.tsx";
import { ScrollToEnd } from "./room-scroll.tsx";
import { TurnList } from "./turn-list.tsx";
import { nudgesFor } from "./whisper-nudges.ts";
import { coachSideId, WhisperPanel } from "./whisper-panel.tsx";

/** Who is here, in one line. */
function hereLine(room: Room): string {
  const { view, personaName } = room;
  const inside = view.places.filter(({ here, agreed }) => here && agreed);
  const lines = inside.length > 1 || !personaName ? inside.map((place) => roleLine(room, place)) : [];
  return [...lines, ...(personaName ? [`“${personaName}” answers`] : [])].join(" · ");
}

/** A coach who is in has a side of the room of their own, beside the conversation where there is width. */
export function WithCoachSide({ room, children }: { room: Room; children: ReactNode }) {
  if (room.view.role !== "coach") return <Stack>{children}</Stack>;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
      <Stack className="min-w-0">{children}</Stack>
      <aside
        id={coachSideId}
        tabIndex={-1}
        aria-label="The coach’s side"
        className="outline-none lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
      >
        <WhisperPanel room={room} />
      </aside>
    </div>
  );
}

function Switched({ room }: { room: Room }) {
  const { view, door } = room;
  if (!view.switched) return null;
  return (
    <Notice>
      <p>
        {view.role === "rehearser"
          ? "The sides are switched: you speak for the other side."
          : `The sides are switched: ${door.rehearserName} speaks for the other side.`}
      </p>
    </Notice>
  );
}

/** What grows at the foot of the room: the conversation, what is whispered for the next sentence, and a break that is offered. */
function howFar(room: Room): string | null {
  const { view } = room;
  const { whisper, hint } = nudgesFor(view);
  const offered = isBreakOffered(room);
  if (view.tip === 0 && !whisper && !hint && !offered) return null;
  return [view.branch, view.tip, whisper?.lineId, hint?.kind, offered].join(" ");
}

/** The room while it is live: what is said, and at the foot all there is to do. */
export function LiveScreen({ room }: { room: Room }) {
  const { view, door } = room;
  return (
    <WithCoachSide room={room}>
      <header className="flex flex-col gap-1">
        <h1 className="font-serif text-xl font-medium">{practisedLine(view.steps)}</h1>
        <p className="font-sans text-sm text-muted">
          {hereLine(room)} · {difficultyLabels[door.difficulty]}
        </p>
        {door.goal ? <p className="font-sans text-base">To try: {door.goal}</p> : null}
      </header>
      <div className="flex flex-col gap-2">
        <FoldedAbout door={door} />
        {view.role === "rehearser" ? null : (
          <FoldedRoleCard card={roleCard(view.role, door.rehearserName, door.difficulty)} />
        )}
      </div>
      {view.role === "coach" ? null : <BranchList room={room} />}
      <Switched room={room} />
      <TurnList room={room} />
      <OfferedBreak room={room} />
      <RoomBar room={room} />
      <ScrollToEnd at={howFar(room)} mine={view.turns.some(({ number, yours }) => yours && number === view.tip)} />
    </WithCoachSide>
  );
}
