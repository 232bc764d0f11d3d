/** A date and time as they stand on a person's clock. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** Whether the platform knows the zone by this name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The zone itself, or UTC for one that nobody knows. */
export const knownZone = (zone: string): string => (isZone(zone) ? zone : "UTC");

/** What a clock in the zone shows at an instant. */
export function wallTime(at: Date, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return { year: read("year"), month: read("month"), day: read("day"), hour: read("hour"), minute: read("minute") };
}

const asUtc = ({ year, month, day, hour, minute }: WallTime): number => Date.UTC(year, month - 1, day, hour, minute);

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  return asUtc(wallTime(new Date(at), zone)) - Math.floor(at / 60_000) * 60_000;
}

/**
 * The instant at which a clock in the zone shows the wall time. Of an hour that comes twice it is the first; an hour
 * that is skipped is read as if the clocks had not moved yet.
 */
export function instantOf(wall: WallTime, zone: string): Date {
  const utc = asUtc(wall);
  const day = 24 * 60 * 60_000;
  const before = utc - offsetAt(utc - day, zone);
  const after = utc - offsetAt(utc + day, zone);
  const shows = (at: number) => asUtc(wallTime(new Date(at), zone)) === utc;
  return new Date([Math.min(before, after), Math.max(before, after)].find(shows) ?? before);
}

const local = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/** Reads what a browser's date-and-time control sends, such as "2026-11-22T19:30"; null when it is no real time. */
export function parseLocal(text: string): WallTime | null {
  const [, year, month, day, hour, minute] = (local.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined) {
    return null;
  }
  const wall = { year, month, day, hour, minute };
  const real = new Date(asUtc(wall));
  const isReal =
    year >= 1970 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day && hour < 24 && minute < 60;
  return isReal ? wall : null;
}

const padded = (value: number, length = 2): string => String(value).padStart(length, "0");

/** The wall time as a browser's date-and-time control takes it. */
export function formatLocal({ year, month, day, hour, minute }: WallTime): string {
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}T${padded(hour)}:${padded(minute)}`;
}

/** Whole days between the dates of two wall times. */
export function daysBetween(from: WallTime, to: WallTime): number {
  const date = ({ year, month, day }: WallTime) => Date.UTC(year, month - 1, day);
  return Math.round((date(to) - date(from)) / 86_400_000);
}

/** The same clock time some days later. */
export function plusDays(wall: WallTime, days: number): WallTime {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return { ...wall, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
