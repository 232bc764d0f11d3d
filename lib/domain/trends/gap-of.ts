import type { Gap } from "./contribution.ts";

/** A time between sessions, coarsely; `days`: from one to the next, or on average. */
export const gapOf = (days: number): Gap =>
  days <= 7 ? "week" : days <= 14 ? "fortnight" : days <= 31 ? "month" : "longer";
