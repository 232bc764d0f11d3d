import { windowBounds } from "@/lib/domain/trends/window.ts";
import type { WorldCouple } from "./make-world.ts";

// Who is counted in a period of a made-up world, and who may be read one by one: told from when things were said and done.

/** Whether a couple is counted: both agreed, and the coach it has has had it for all of the period. */
export const isCounted = ({ people: { a, b }, handover }: WorldCouple, period: string): boolean =>
  a.counted && b.counted && (handover === null || Date.parse(handover.at) < windowBounds(period).from.getTime());

/** Whether its coach may read what the couple did: not in quarters that were over when they took it over. */
export const isTold = ({ handover }: WorldCouple, period: string): boolean =>
  handover === null || Date.parse(handover.at) < windowBounds(period).until.getTime();

/** Whether its coach may read the ratings of one of the two: as they said last to that coach, and from that quarter on. */
export function isShown({ people, handover, coach }: WorldCouple, seat: "a" | "b", quarter: string): boolean {
  const last = people[seat].shows.at(-1);
  if (!last?.given || last.coach !== coach || (handover !== null && handover.at >= last.at)) return false;
  return Date.parse(last.at) < windowBounds(quarter).until.getTime();
}

/** Whether its coach could read ratings of either of them at any time since the period began. */
export function isSeen({ people, handover, coach }: WorldCouple, period: string): boolean {
  const { from, until } = windowBounds(period);
  return [people.a, people.b].some(({ shows }) =>
    shows.some(({ at, given, coach: whom }, nth) => {
      if (!given || whom !== coach || (handover !== null && handover.at >= at)) return false;
      const ends = shows[nth + 1]?.at;
      return Date.parse(at) < until.getTime() && (ends === undefined || Date.parse(ends) >= from.getTime());
    }),
  );
}
