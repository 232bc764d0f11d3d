import { findBridgeDifferences } from "@/lib/data/bridge-check.ts";
import { findStanding } from "@/lib/data/contributions.ts";
import { withJob, withLongJob } from "@/lib/data/transaction.ts";
import { addClose, addSheets, findClosed, findPublished, takeOnClose } from "@/lib/data/trends.ts";
import { auditCells } from "@/lib/domain/trends/audit-cells.ts";
import { publishWindow } from "@/lib/domain/trends/publish-window.ts";
import { closableWindows, overlaps, windowBounds } from "@/lib/domain/trends/window.ts";
import type { Surroundings } from "../context.ts";
import { LeftOpen, type Refusal } from "./left-open.ts";

/** How many of the practices that are counted have days of this window in one that was published before. */
const countAgain = (window: string, published: ReadonlyMap<string, number>): number =>
  Math.max(0, ...[...published].flatMap(([period, practices]) => (overlaps(window, period) ? [practices] : [])));

/** Closes one window, all or nothing, unless it was closed by another hand; or says why it is left open. */
const closePeriod = (window: string, now: Date, publish: Publish): Promise<"closed" | "closed before" | Refusal> =>
  withLongJob(async (tx) => {
    if (!(await takeOnClose(tx, window))) return "closed before";
    const differences = await findBridgeDifferences(tx, windowBounds(window));
    if (differences.length > 0) return { period: window, reason: "differs", count: differences.length };
    const standing = await findStanding(tx, window);
    const published = await findPublished(
      tx,
      standing.places.map(({ practice }) => practice),
    );
    const again = countAgain(window, published);
    if (again > 0) return { period: window, reason: "published before", count: again };
    const templates = [...publish({ window, ...standing })];
    const audits = templates.map((cells) => auditCells(cells, standing));
    const found = audits.reduce((all, audit) => all + audit.found.length, 0);
    if (found > 0) return { period: window, reason: "telling", count: found };
    const looked = audits.reduce((all, audit) => all + audit.ofEach, 0);
    await addClose(tx, window, now, { looked, found: 0, beside: [...published.keys()] });
    for (const cells of templates) await addSheets(tx, cells);
    return "closed";
  });

/** Makes all numbers of a window. */
type Publish = typeof publishWindow;

const endOf = (window: string): number => windowBounds(window).until.getTime();

/**
 * Closes every window that is over and wasn't closed yet, the oldest first, by the consents and coaches that stand now. It
 * may be done at any time, late, twice, or by two processes at once: what is closed stays as it is. Trouble with one keeps
 * no other from being closed: `LeftOpen` is thrown at the end.
 */
export async function closePeriods(
  { now }: Pick<Surroundings, "now">,
  publish: Publish = publishWindow,
): Promise<{ closed: string[] }> {
  const { firstPractice, firstYear, closed: before } = await withJob(findClosed);
  const quarters = firstPractice === null ? [] : closableWindows("quarter", firstPractice, now);
  const years = firstYear === null ? [] : closableWindows("year", new Date(Date.UTC(firstYear, 0)), now);
  const due = [...quarters, ...years].filter((window) => !before.has(window));
  const closed: string[] = [];
  const refusals: Refusal[] = [];
  const failures: unknown[] = [];
  for (const window of due.toSorted((one, other) => endOf(one) - endOf(other))) {
    try {
      const outcome = await closePeriod(window, now, publish);
      if (outcome === "closed") closed.push(window);
      else if (outcome !== "closed before") refusals.push(outcome);
    } catch (error) {
      failures.push(error);
    }
  }
  if (refusals.length + failures.length > 0) throw new LeftOpen(refusals, failures);
  return { closed };
}
