import { findStanding, type Standing } from "@/lib/data/contributions.ts";
import { type JobTx, withJob, withLongJob } from "@/lib/data/transaction.ts";
import { addSheets, beginClose, countPublished, findClosed } from "@/lib/data/trends.ts";
import { ruleNames } from "@/lib/domain/trends/cell.ts";
import { publishWindow } from "@/lib/domain/trends/publish-window.ts";
import { closableWindows, kindOfWindow, windowBounds } from "@/lib/domain/trends/window.ts";
import type { Surroundings } from "../context.ts";

/** The windows of the other kind that have days in common with this one. */
function besides(window: string): string[] {
  const year = window.slice(0, 4);
  return kindOfWindow(window) === "year" ? [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`) : [year];
}

/** Looks through what was published before: whose days were counted once are not counted again. */
async function requireUncounted(tx: JobTx, window: string, { places }: Standing): Promise<void> {
  const practices = places.map(({ practice }) => practice);
  const counted = await countPublished(tx, besides(window), practices);
  if (counted > 0) throw new Error(`days of ${window} were published before, in a window of another kind`);
}

/** Closes one window, all or nothing. False when it was closed by another hand. */
const closePeriod = (window: string, now: Date): Promise<boolean> =>
  withLongJob(async (tx) => {
    if (!(await beginClose(tx, window, now, { rules: ruleNames, beside: besides(window) }))) return false;
    const standing = await findStanding(tx, window);
    await requireUncounted(tx, window, standing);
    for (const cells of publishWindow({ window, ...standing })) await addSheets(tx, cells);
    return true;
  });

const endOf = (window: string): number => windowBounds(window).until.getTime();

/**
 * Closes every window that is over and wasn't closed yet, the oldest first, by the consents and coaches that stand now. It
 * may be done at any time, late, twice, or by two processes at once: what is closed stays as it is.
 */
export async function closePeriods({ now }: Pick<Surroundings, "now">): Promise<{ closed: string[] }> {
  const { firstPractice, firstYear, closed: before } = await withJob(findClosed);
  const quarters = firstPractice === null ? [] : closableWindows("quarter", firstPractice, now);
  const years = firstYear === null ? [] : closableWindows("year", new Date(Date.UTC(firstYear, 0)), now);
  const due = [...quarters, ...years].filter((window) => !before.has(window));
  const closed: string[] = [];
  for (const window of due.toSorted((one, other) => endOf(one) - endOf(other)))
    if (await closePeriod(window, now)) closed.push(window);
  return { closed };
}
