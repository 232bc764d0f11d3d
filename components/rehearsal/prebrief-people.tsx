import { StatusPill } from "@/components/ui/status-pill.tsx";
import type { RehearsalRole } from "@/lib/domain/rehearsal/role.ts";
import type { PlaceView } from "@/lib/domain/rehearsal/view.ts";
import { nameOf } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
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

/** Those who may come and haven't: a coach who was asked, and friends with a link. */
function awaited({ people, view, asked, door }: Room): { key: string; name: string; words: string }[] {
  const isThere = (placeId: string) => view.places.some((place) => place.placeId === placeId && place.here);
  const coach = people.filter(({ kind, placeId }) => kind === "coach" && !isThere(placeId));
  const hasCoach = view.places.some(({ role, here, placeId }) => {
    const person = people.find((each) => each.placeId === placeId);
    return here && (role === "coach" || person?.kind === "coach");
  });
  return [
    ...(hasCoach || door.you === "coach"
      ? []
      : coach.slice(0, 1).map(({ placeId, name }) => ({ key: placeId, name, words: "Hasn’t come in" }))),
    ...asked.flatMap(({ guestId, placeId, name, standing }) => {
      const words = awaitedWords[standing];
      const isPlaced = people.some((person) => person.placeId === placeId);
      return words && !isPlaced ? [{ key: guestId, name, words }] : [];
    }),
  ];
}

/** Who is here and who is awaited, before it begins. */
export function People({ room }: { room: Room }) {
  const { view } = room;
  return (
    <ul
      aria-label="Who is here"
      className="flex flex-col divide-y divide-line border-y border-line font-sans text-base"
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
      {awaited(room).map(({ key, name, words }) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <span className="min-w-0 wrap-anywhere">{name}</span>
          <StatusPill status="waiting">{words}</StatusPill>
        </li>
      ))}
    </ul>
  );
}
