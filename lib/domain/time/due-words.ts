import { calendarWords } from "./words.ts";

/** A calendar day such as "2026-12-05", as a label: "Today", "Sunday", "5 December". */
export function dueWords(day: string, now: Date, zone: string): string {
  const words = calendarWords(new Date(`${day}T00:00:00Z`), now, zone).replace(/^on /, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
