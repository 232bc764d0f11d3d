import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { PlaceView } from "@/lib/domain/rehearsal/view.ts";
import { nameOf, offers } from "./after.ts";
import { AfterForm } from "./after-form.tsx";
import type { Room } from "./room.ts";

/** Where the coach sits or sat: whoever left and came again had several places. */
export function placesOfCoach({ view, people }: Room): PlaceView[] {
  const isTheirs = (id: string) => people.some(({ kind, placeId }) => kind === "coach" && placeId === id);
  return view.places.filter(({ placeId }) => isTheirs(placeId));
}

/** The place that the coach was seen out of, from which they can be asked back; a friend is asked by a new link. */
export const sentAway = (room: Room): PlaceView | undefined =>
  offers(room, "askBack") ? placesOfCoach(room).find(({ seenOut }) => seenOut) : undefined;

/** The way back in for a coach who was seen out, with what it means. */
export function AskBack({ room }: { room: Room }) {
  const place = sentAway(room);
  if (!place) return null;
  const name = nameOf(room, place.placeId);
  return (
    <div className="flex basis-full flex-col items-start gap-2 font-sans text-base">
      <p className="text-muted">
        Asked back, {name} hears what is said from then on, and sees the numbers you give. What was said meanwhile stays
        with those who were there.
      </p>
      <AfterForm after={room} type="askBack" fields={{ place: place.placeId }}>
        <SubmitButton variant="quiet" size="slim">
          Ask {name} back
        </SubmitButton>
      </AfterForm>
    </div>
  );
}
