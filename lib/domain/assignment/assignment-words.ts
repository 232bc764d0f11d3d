import { otherSeat, type Seat } from "../repair/seat.ts";
import { calendarWords } from "../time/words.ts";
import { daysBetween, wallTime } from "../time/zone.ts";

/** Who reads an assignment, and the names they know the others by. */
export interface AssignmentReader {
  seat: Seat;
  coachName: string;
  /** Null while the couple has one partner. */
  other: string | null;
}

/** Who is asked to begin, as one of the two reads it. */
export function startWords(startSeat: Seat | null, { seat, coachName, other }: AssignmentReader): string {
  if (startSeat === seat) return `${coachName} asks you to begin, when you are ready.`;
  if (startSeat === otherSeat(seat)) {
    return `${coachName} asks ${other ?? "the other person"} to begin. You can begin too, if you like.`;
  }
  return "Either of you can begin, when something has come between you.";
}

/** The day an assignment names, as one of the two reads it. A day that has passed says nothing: nobody is behind. */
export function firstGoWords(dueOn: string, coachName: string, now: Date, zone: string): string | null {
  const day = new Date(`${dueOn}T00:00:00Z`);
  if (daysBetween(wallTime(now, zone), wallTime(day, "UTC")) < 0) return null;
  return `${coachName} suggests a first go by ${calendarWords(day, now, zone).replace(/^on /, "")}.`;
}
