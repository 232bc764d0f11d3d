import type { Scope } from "./cell.ts";

// The second look at what is to be published shares no code with the first, so that a mistake in one is found by the other.

/** One couple behind a number: 1 or 0 for whether it did something, or what it rated. */
export interface Voice {
  practice: string;
  coach: string;
  value: number;
}

/** What can be wrong with a number. */
export type Finding = "few" | "extreme" | "untrue" | "alone" | "grid";

interface Sum {
  count: number;
  sum: number;
}

const sumsBy = (voices: readonly Voice[], key: "practice" | "coach"): Sum[] => {
  const sums = new Map<string, Sum>();
  for (const { [key]: whose, value } of voices) {
    const known = sums.get(whose);
    if (known) {
      known.count += 1;
      known.sum += value;
    } else sums.set(whose, { count: 1, sum: value });
  }
  return [...sums.values()];
};

const less = (all: Sum, part: Sum): Sum => ({ count: all.count - part.count, sum: all.sum - part.sum });
const largest = (parts: readonly Sum[]): number => Math.max(...parts.map(({ count }) => count));
const negligible = 1e-5;

/** Whether these alone say little of each: more than one and more than 5 % on either side, or a mean away from both ends. */
function isOpen({ count, sum }: Sum, isShare: boolean): boolean {
  const mean = sum / count;
  if (!isShare) return mean > 1.5 - negligible && mean < 9.5 + negligible;
  const fewer = Math.min(sum, count - sum);
  return fewer >= 2 && fewer > count / 20;
}

/** What forbids to tell a number of these couples, as far as it is about them; null if nothing does. */
export function whyUntold(voices: readonly Voice[], scope: Scope | "rest", isShare: boolean): Finding | null {
  const all = { count: voices.length, sum: voices.reduce((sum, { value }) => sum + value, 0) };
  if (scope === "quiet") return all.count < 5 ? "few" : isOpen(all, isShare) ? null : "extreme";
  const coaches = sumsBy(voices, "coach");
  if (coaches.length < 3 || all.count - largest(coaches) < 11) return "few";
  if (coaches.some((coach) => !isOpen(less(all, coach), isShare))) return "extreme";
  if (scope !== "community") return null;
  const practices = sumsBy(voices, "practice");
  if (practices.length < 3 || all.count - largest(practices) - largest(coaches) < 11) return "few";
  return isShare && practices.some((practice) => !isOpen(less(all, practice), true)) ? "extreme" : null;
}

/** Whether a number that is told is what these couples come to, as coarsely as it has to be. */
export function isTrue(told: number, voices: readonly Voice[], isShare: boolean): boolean {
  const mean = voices.reduce((sum, { value }) => sum + value, 0) / voices.length;
  const [unit, exact] = isShare ? [10, 100 * mean] : [0.5, mean];
  return told % unit === 0 && Math.abs(told - exact) <= unit / 2 + negligible;
}
