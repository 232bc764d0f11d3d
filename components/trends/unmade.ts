import { countsIn } from "@/lib/domain/trends/window.ts";
import { closingWords, periodWords } from "./period-words.ts";
import type { ScopeKey } from "./trends-view.ts";

interface Asked {
  period: string;
  periods: readonly string[];
  /** Whether it is over, over for long enough to be counted, and counted. */
  isOver: boolean;
  isDue: boolean;
  isClosed: boolean;
  /** The first year that the practice counts whole; null while it counts in quarters. */
  yearsFrom: number | null;
}

/** Why there are no numbers of a period by now. */
export interface Unmade {
  title: string;
  why: string;
  /** The period in which its days are counted instead, where that is counted by now. */
  instead: string | null;
}

/** What there is to say of a scope that has no numbers of a period; null where they are made. */
export function unmadeOf(
  scope: ScopeKey,
  { period, periods, isOver, isDue, isClosed, yearsFrom }: Asked,
): Unmade | null {
  if (scope === "own" || isClosed) return null;
  const year = period.slice(0, 4);
  if (!countsIn(period, yearsFrom)) {
    const isThere = periods.includes(year);
    const when = isThere ? "" : ` All of ${year} is counted once, on ${closingWords(year)}.`;
    return {
      title: "Counted by the year here",
      why: `Your practice is counted by whole years, so there will be no numbers of ${periodWords(period)} alone.${when}`,
      instead: isThere ? year : null,
    };
  }
  if (!isOver)
    return {
      title: "This period isn’t over",
      why: `It is counted once, a week after it ends: on ${closingWords(period)}.`,
      instead: null,
    };
  return {
    title: "This period isn’t counted yet",
    why: isDue
      ? `It is over, and was to be counted on ${closingWords(period)}. Something held that up; it is tried again every night.`
      : `It is over. It is counted once, on ${closingWords(period)}.`,
    instead: null,
  };
}
