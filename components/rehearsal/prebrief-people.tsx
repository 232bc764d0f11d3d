import { classNames } from "@/components/ui/class-names.ts";
import { StatusPill } from "@/components/ui/status-pill.tsx";
import type { RehearsalRole } from "@/lib/domain/rehearsal/role.ts";
import type { PlaceView } from "@/lib/domain/rehearsal/view.ts";
import { nameOf } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import { AskBack, placesOfCoach, sentAway } from "./prebrief-ask-back.tsx";
import type { AskedIn, Room } from "./room.ts";
import { SmallSubmit } from "./room-button.tsx";

const roles: Readonly<Record<RehearsalRole, { you: string; they: string }>> = {
  rehearser: { you: "You practise", they: "practises" },
  standIn: { you: "You stand in for the other side", they: "stands in for the other side" },
  coach: { you: "You coach", they: "coaches" },
  observer: { you: "You watch", they: "watches" },
};

/** Who somebody is here, as a sentence without its end. */
export function roleLine(room: Room, { placeId, role, yours }: PlaceView): string {
  return yours ? roles[role].you : `${nameOf(room, placeId)} ${roles[role].they}`;
}

const awaitedWords: Readonly<Record<AskedIn["standing"], string | null>> = {
  asked: "Hasn’t come yet",
  expired: "The link ran out",
  here: "Is on the way in",
  gone: null,
};

interface Awaited {
  key: string;
  name: string;
  words: string;
  isSeenOut?: boolean;
}

/** A coach who isn't there. Whoever left comes back as they like; who was seen out waits to be asked. */
function awaitedCoach(room: Room, { placeId, name }: Room["people"][number]): Awaited {
  if (sentAway(room)) return { key: placeId, name, words: "Seen out", isSeenOut: true };
  return { key: placeId, name, words: placesOfCoach(room).length > 0 ? "Can come back in" : "Hasn’t come in" };
}

/** Those who may come and haven't: a coach who was asked, and friends with a link. */
function awaited(room: Room): Awaited[] {
  const { people, view, asked, door } = room;
  const isThere = (placeId: string) => view.places.some((place) => place.placeId === placeId && place.here);
  const coach = people.filter(({ kind, placeId }) => kind === "coach" && !isThere(placeId));
  const hasCoach = view.places.some(({ role, here, placeId }) => {
    const person = people.find((each) => each.placeId === placeId);
    return here && (role === "coach" || person?.kind === "coach");
  });
  return [
    ...(hasCoach || door.you === "coach" ? [] : coach.slice(0, 1).map((each) => awaitedCoach(room, each))),
    ...asked.flatMap(({ guestId, placeId, name, standing }) => {
      const words = awaitedWords[standing];
      const isPlaced = people.some((person) => person.placeId === placeId);
      return words && !isPlaced ? [{ key: guestId, name, words }] : [];
    }),
  ];
}

/** Who is here and who is awaited. `bare`: among other things, which have lines of their own between them. */
export function People({ room, bare = false }: { room: Room; bare?: boolean | undefined }) {
  const { view } = room;
  return (
    <ul
      aria-label="Who is here"
      className={classNames("flex flex-col divide-y divide-line font-sans text-base", !bare && "border-y border-line")}
    >
      {view.places
        .filter(({ here }) => here)
        .map((place) => (
          <li key={place.placeId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <span className="min-w-0 wrap-anywhere">{roleLine(room, place)}</span>
            <span className="flex flex-wrap items-center gap-3">
              <StatusPill status={place.agreed ? "done" : "waiting"}>
                {place.agreed ? "Here" : "At the door"}
              </StatusPill>
              {place.yours ? null : (
                <AfterForm after={room} type="letGo" fields={{ place: place.placeId }}>
                  <SmallSubmit>
                    See out<span className="sr-only"> {nameOf(room, place.placeId)}</span>
                  </SmallSubmit>
                </AfterForm>
              )}
            </span>
          </li>
        ))}
      {awaited(room).map(({ key, name, words, isSeenOut }) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <span className="min-w-0 wrap-anywhere">{name}</span>
          <StatusPill status={isSeenOut ? "quiet" : "waiting"}>{words}</StatusPill>
          {isSeenOut ? <AskBack room={room} /> : null}
        </li>
      ))}
    </ul>
  );
}
