import { daysBetween, plusDays, type WallTime, wallTime } from "./zone.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "7:30 pm", "noon", "midnight". */
export function clockWords({ hour, minute }: Pick<WallTime, "hour" | "minute">): string {
  if (minute === 0 && hour === 0) return "midnight";
  if (minute === 0 && hour === 12) return "noon";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? "am" : "pm"}`;
}

function partOfDay(hour: number): "night" | "morning" | "afternoon" | "evening" {
  if (hour < 3) return "night";
  if (hour < 12) return "morning";
  return hour < 17 ? "afternoon" : "evening";
}

function weekday({ year, month, day }: WallTime): string {
  return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";
}

function date({ year, month, day }: WallTime, today: WallTime): string {
  const spelled = `${day} ${months[month - 1] ?? ""}`;
  return year === today.year ? spelled : `${spelled} ${year}`;
}

/** The small hours of a day that is named. Its midnight is known by the evening before, since nobody knows which is meant. */
function smallHours(wall: WallTime, day: string): string {
  if (wall.hour > 0) return `${day} before dawn`;
  return wall.minute > 0 ? `${day} just after midnight` : `on ${weekday(plusDays(wall, -1))} night`;
}

/** The part of a day, as one would say it: "this evening", "tomorrow morning", "on Sunday afternoon". */
function dayPart(wall: WallTime, today: WallTime): string {
  const days = daysBetween(today, wall);
  const part = partOfDay(wall.hour);
  const isNight = partOfDay(today.hour) === "night";
  if (days === 0) return part !== "night" ? `this ${part}` : isNight ? "tonight" : "last night";
  if (days === 1) return part !== "night" ? `tomorrow ${part}` : isNight ? "tomorrow night" : "tonight";
  const partOf = (day: string) => (part === "night" ? smallHours(wall, day) : `${day} ${part}`);
  if (days === -1) return part === "evening" ? "last night" : partOf("yesterday");
  if (days > 1 && days < 7) return partOf(`on ${weekday(wall)}`);
  return `on ${weekday(wall)}, ${date(wall, today)}`;
}

/** A moment in a person's own zone and words: "tomorrow evening at 7:30 pm". */
export function momentWords(at: Date, now: Date, zone: string): string {
  const wall = wallTime(at, zone);
  const today = wallTime(now, zone);
  return `${dayPart(wall, today)} at ${clockWords(wall)}`;
}

/** A day, without its time: "today", "yesterday", "on Sunday", "on 5 December". */
export function dayWords(at: Date, now: Date, zone: string): string {
  const wall = wallTime(at, zone);
  const today = wallTime(now, zone);
  const days = daysBetween(today, wall);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (days > 1 && days < 7) return `on ${weekday(wall)}`;
  return `on ${date(wall, today)}`;
}

/** A calendar date that has no time (a due date is kept as midnight UTC) beside a person's own today. */
export function calendarWords(day: Date, now: Date, zone: string): string {
  const wall = wallTime(day, "UTC");
  const today = wallTime(now, zone);
  const days = daysBetween(today, wall);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (days > 1 && days < 7) return `on ${weekday(wall)}`;
  return `on ${date(wall, today)}`;
}

/** A stretch of time ahead, rounded as one would say it: "about 20 minutes", "about an hour". */
export function stretchWords(from: Date, to: Date): string {
  const minutes = Math.max(0, Math.ceil((to.getTime() - from.getTime()) / 60_000));
  if (minutes <= 1) return "about a minute";
  if (minutes < 50) return `about ${minutes < 10 ? minutes : Math.round(minutes / 5) * 5} minutes`;
  const hours = Math.round(minutes / 60);
  return hours <= 1 ? "about an hour" : `about ${hours} hours`;
}

/** "until Sunday afternoon" rather than "until on Sunday afternoon". */
export const withoutPreposition = (words: string): string => words.replace(/^on /, "");
