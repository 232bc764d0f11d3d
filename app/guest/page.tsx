import type { Metadata } from "next";
import { feedbackFor } from "@/app/feedback-for.tsx";
import { GuestGoodbye } from "@/components/guest/guest-goodbye.tsx";
import { GuestWayBack } from "@/components/guest/guest-way-back.tsx";
import { FollowRehearsal } from "@/components/live/follow-rehearsal.tsx";
import { DoorScreen } from "@/components/rehearsal/prebrief-door.tsx";
import { sceneOf } from "@/components/rehearsal/room-scene.ts";
import { RoomScreen } from "@/components/rehearsal/room-screen.tsx";
import { UntakenNotes } from "@/components/rehearsal/untaken-notes.tsx";
import { RefreshAt } from "@/components/repair/refresh-at.tsx";
import { SceneFocus } from "@/components/repair/scene-focus.tsx";
import { readForGuest, wayBackForGuest } from "@/lib/delivery/as-guest.ts";
import { neutralMetadata } from "@/lib/delivery/neutral-metadata.ts";
import { readAsGuest } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import { LookAgain } from "../rehearsals/[rehearsalId]/look-again.tsx";
import { doorwayOf, roomOf, type Visit } from "../rehearsals/[rehearsalId]/room-of.tsx";
import { actAsGuestAction, comeInAsGuestAction } from "./actions.ts";

export const metadata: Metadata = neutralMetadata("Rejoin");

const visit: Visit = {
  here: "/guest",
  // Nothing here is told in the hours of a clock: how long a break lasts is said in minutes.
  zone: "UTC",
  writer: null,
  feedback: feedbackFor(null),
  act: actAsGuestAction,
  comeIn: comeInAsGuestAction,
  whisper: null,
  carry: null,
  remove: null,
};

/** The one rehearsal that a friend was asked to, while it goes on and they are in it. */
export default async function GuestRoomPage({ searchParams }: PageProps<"/guest">) {
  const page = await readForGuest(readAsGuest);
  if (!page) {
    const wayBack = await wayBackForGuest();
    return (
      <GuestGoodbye>
        {wayBack ? <GuestWayBack link={wayBack} /> : null}
        <UntakenNotes writer={null} rehearsalId={null} taken={[]} over />
      </GuestGoodbye>
    );
  }
  const { part } = await searchParams;
  const { view, rehearsalId } = page;
  const room = view && roomOf(page, view, visit);
  return (
    <>
      <FollowRehearsal key={view?.viewer ?? "door"} rehearsalId={rehearsalId} asGuest version={page.version} />
      <SceneFocus scene={room ? sceneOf(room, part) : "door"} />
      {view?.pause?.until ? <RefreshAt at={view.pause.until} /> : null}
      {page.answeredBy ? <LookAgain at={page.answeredBy} /> : null}
      {room ? (
        <RoomScreen room={room} asked={part} />
      ) : (
        // Where the room has its door, or what it refuses somebody who takes a place with the same press would be lost.
        <div className="max-w-2xl">
          <DoorScreen door={doorwayOf({ ...page, plannedAt: null }, visit, new Date())} />
        </div>
      )}
    </>
  );
}
