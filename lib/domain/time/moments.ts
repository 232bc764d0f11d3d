import { momentWords, stretchWords } from "./words.ts";
import { instantOf, plusDays, wallTime } from "./zone.ts";

/** A moment that a person can pick with one tap. */
export interface Moment {
  at: Date;
  words: string;
  /** What it is known by as the clock goes on: "in an hour" is the same choice a minute later, and another instant. */
  key: string;
}

const minute = 60_000;

function atHour(now: Date, zone: string, days: number, hour: number): Date {
  return instantOf({ ...plusDays(wallTime(now, zone), days), hour, minute: 0 }, zone);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const onClock = (at: Date, now: Date, zone: string): Moment => ({
  at,
  words: capital(momentWords(at, now, zone)),
  key: at.toISOString(),
});

/** Times of day that people name when they ask for a talk: the next ones, at least an hour from now. */
export function talkTimes(now: Date, zone: string): Moment[] {
  return [atHour(now, zone, 0, 19), atHour(now, zone, 1, 10), atHour(now, zone, 1, 19), atHour(now, zone, 2, 19)]
    .filter((at) => at.getTime() >= now.getTime() + 60 * minute)
    .slice(0, 3)
    .map((at) => onClock(at, now, zone));
}

/** When one may promise to return from a break: never before the least length, never after the latest return. */
export function returnTimes(
  now: Date,
  zone: string,
  policy: { breakMinutes: number; returnWithinHours: number },
): Moment[] {
  const earliest = now.getTime() + policy.breakMinutes * minute;
  const latest = now.getTime() + policy.returnWithinHours * 60 * minute;
  const stretch = (minutes: number): Moment => {
    const at = new Date(now.getTime() + minutes * minute);
    return { at, words: `In ${stretchWords(now, at)}`, key: `+${minutes}` };
  };
  const clock = [atHour(now, zone, 0, 19), atHour(now, zone, 1, 9), atHour(now, zone, 1, 19)]
    // Not so near that it says the same as "in an hour".
    .filter((at) => at.getTime() > earliest + 90 * minute)
    .map((at) => onClock(at, now, zone));
  return [stretch(60), stretch(120), ...clock].filter(({ at }) => at.getTime() > earliest && at.getTime() < latest);
}
