import { formatLocal, plusDays, wallTime } from "./zone.ts";

/** The day on a person's own calendar, some days from now, as "2026-12-05". */
export const localDay = (now: Date, zone: string, days = 0): string =>
  formatLocal(plusDays(wallTime(now, zone), days)).slice(0, 10);
