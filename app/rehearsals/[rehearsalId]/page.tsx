import type { Metadata, Route } from "next";
import { feedbackFor } from "@/app/feedback-for.tsx";
import { FollowRehearsal } from "@/components/live/follow-rehearsal.tsx";
import { DoorScreen } from "@/components/rehearsal/prebrief-door.tsx";
import { sceneOf } from "@/components/rehearsal/room-scene.ts";
import { RoomScreen } from "@/components/rehearsal/room-screen.tsx";
import { RefreshAt } from "@/components/repair/refresh-at.tsx";
import { SceneFocus } from "@/components/repair/scene-focus.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { knownZone } from "@/lib/domain/time/zone.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readRehearsal } from "@/lib/use-cases/rehearsal/read-rehearsal.ts";
import NothingHere from "../(list)/not-found.tsx";

import { actAction, comeInAction, deleteAction, whisperAction } from "./actions.ts";
import { carryAction } from "./carry/actions.ts";
import { LookAgain } from "./look-again.tsx";
import { doorwayOf, roomOf, type Visit } from "./room-of.tsx";

// The same on every page, since a tab's title can be read over a shoulder.
export const metadata: Metadata = { title: { absolute: "Rejoin" } };

/** A rehearsal, for whoever practises and for a coach. `part`: of getting ready or of looking back. */
export default found(async function RehearsalPage({ params, searchParams }: PageProps<"/rehearsals/[rehearsalId]">) {
  const { rehearsalId } = await params;
  const page = await read(readRehearsal, { rehearsalId });
  const person = (await currentPerson()) ?? (await askToSignIn());
  const { part, news } = await searchParams;
  const isMine = page.you === "rehearser";
  const visit: Visit = {
    here: `/rehearsals/${rehearsalId}` as Route,
    zone: knownZone(person.timeZone),
    writer: person.id,
    feedback: feedbackFor(person),
    act: actAction,
    comeIn: comeInAction,
    whisper: isMine ? null : whisperAction,
    carry: isMine ? carryAction : null,
    remove: isMine ? deleteAction : null,
  };
  const { view } = page;
  const room = view && roomOf(page, view, visit);
  return (
    <>
      {/* Each place has a count of its own. */}
      <FollowRehearsal key={view?.viewer ?? "door"} rehearsalId={rehearsalId} asGuest={false} version={page.version} />
      <SceneFocus scene={room ? sceneOf(room, part) : "door"} />
      {view?.pause?.until ? <RefreshAt at={view.pause.until} /> : null}
      {/* A machine's words come by themselves; should they not, looking again brings the script's. */}
      {page.answeredBy ? <LookAgain at={page.answeredBy} /> : null}
      {room ? (
        <RoomScreen room={room} asked={part} news={news} />
      ) : (
        <div className="max-w-2xl">
          <DoorScreen door={doorwayOf(page, visit, new Date())} />
        </div>
      )}
    </>
  );
}, NothingHere);
