import { day } from "@/lib/domain/repair/instant.ts";

/** What is looked back on: a calendar quarter or a calendar year in UTC, named "2026Q3" or "2026". Windows of a kind never overlap. */
export type WindowKind = "quarter" | "year";

/** From its first instant up to the first that is no longer in it. */
export interface Bounds {
  from: Date;
  until: Date;
}

/** Phones that were without a signal may still send what was done in a window, until this long after it. */
const grace = 7 * day;

const pattern = /^(\d{4})(?:Q([1-4]))?$/;

/** The window that an instant falls in. */
export function windowOf(at: Date, kind: WindowKind): string {
  const year = String(at.getUTCFullYear()).padStart(4, "0");
  return kind === "year" ? year : `${year}Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
}

/** Which kind of window has this name, or null if none has. */
export function kindOfWindow(window: string): WindowKind | null {
  const match = pattern.exec(window);
  if (!match) return null;
  return match[2] === undefined ? "year" : "quarter";
}

export function windowBounds(window: string): Bounds {
  const [, year, quarter] = pattern.exec(window) ?? [];
  if (year === undefined) throw new Error("there is no such window");
  const month = quarter === undefined ? 0 : 3 * (Number(quarter) - 1);
  const months = quarter === undefined ? 12 : 3;
  return { from: monthStart(Number(year), month), until: monthStart(Number(year), month + months) };
}

const monthStart = (year: number, month: number): Date => new Date(Date.UTC(year, month));

/** When a window is over for long enough to be closed. */
export const closesAt = (window: string): Date => new Date(windowBounds(window).until.getTime() + grace);

export const isClosable = (window: string, now: Date): boolean => closesAt(window) <= now;

/** Every window of a kind that can be closed by now, oldest first, from the one in which `from` falls. */
export function closableWindows(kind: WindowKind, from: Date, now: Date): string[] {
  const windows: string[] = [];
  for (let window = windowOf(from, kind); isClosable(window, now); ) {
    windows.push(window);
    window = windowOf(windowBounds(window).until, kind);
  }
  return windows;
}

/** Whether two windows have a day in common. */
export function overlaps(one: string, other: string): boolean {
  const [first, second] = [windowBounds(one), windowBounds(other)];
  return first.from < second.until && second.from < first.until;
}

/**
 * The first year that a practice counts whole, if its owner chooses years now: the next one. Until then its quarters go on, so
 * that no day is ever counted twice.
 */
export const firstWholeYear = (now: Date): number => now.getUTCFullYear() + 1;

/** Whether a practice counts whole years by now. */
export const hasWholeYears = (yearsFrom: number | null, now: Date): boolean =>
  yearsFrom !== null && now.getUTCFullYear() >= yearsFrom;

/**
 * Up to where a practice that chose so is counted together with others: the first year that it counts whole. Every window that is
 * named before it is of then; null where it isn't counted with others at all.
 */
export const togetherUntil = (inCommunity: boolean, yearsFrom: number | null): string | null =>
  inCommunity ? String(yearsFrom ?? 9999) : null;

/** Whether a practice is counted in a window: what it is told of it. `yearsFrom`: its first whole year, null while it counts in quarters. */
export const countsIn = (window: string, yearsFrom: number | null): boolean => {
  const isWhole = yearsFrom !== null && windowBounds(window).from.getUTCFullYear() >= yearsFrom;
  return kindOfWindow(window) === (isWhole ? "year" : "quarter");
};
