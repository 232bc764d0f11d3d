import { daysBetween, plusDays, type WallTime, wallTime } from "./zone.ts";

/** When something last happened, no closer than a week. */
export type CoarseTime = "thisWeek" | "lastWeek" | "earlier";

export const coarseWords: Readonly<Record<CoarseTime, string>> = {
  thisWeek: "This week",
  lastWeek: "Last week",
  earlier: "Earlier",
};

/** The Monday of a week. */
function monday(wall: WallTime): WallTime {
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  return plusDays(wall, -((weekday + 6) % 7));
}

/** Which week an instant falls in, as seen from now on a person's own calendar. */
export function coarseTime(at: Date, now: Date, zone: string): CoarseTime {
  const days = daysBetween(monday(wallTime(now, zone)), wallTime(at, zone));
  if (days >= 0) return "thisWeek";
  return days >= -7 ? "lastWeek" : "earlier";
}
