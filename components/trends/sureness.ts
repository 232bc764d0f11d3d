/**
 * How large a difference has to be before it is more than chance would often bring, for two groups of so many couples:
 * about twice its standard error, with ratings that lie two points around their mean and shares near a half. Published shares
 * are told to the nearest ten, so that two which are told ten apart may be next to alike.
 */
function leastTelling(couples: number, exact: boolean): { points: number; ofHundred: number } {
  const step = exact ? 5 : 10;
  return {
    points: Math.min(9, Math.max(1, Math.ceil(2 * (5.5 / Math.sqrt(couples))) / 2)),
    ofHundred: Math.min(100 - step, Math.max(2 * step, step * Math.ceil(139 / Math.sqrt(couples) / step))),
  };
}

/** Whether two numbers lie further apart than chance would often bring; `couples`: the fewest behind either. */
export function isBeyondChance(
  measure: "rating" | "share",
  one: number,
  other: number,
  couples: number,
  exact: boolean,
): boolean {
  const { points, ofHundred } = leastTelling(couples, exact);
  return Math.abs(one - other) >= (measure === "rating" ? points : ofHundred);
}

/** Below this many couples one alone changes the picture. */
const aDozen = 12;

/** How sure one can be of a comparison, in words; `couples`: the fewest behind any of its numbers. */
export function surenessWords(couples: number, measures: readonly ("rating" | "share")[], exact: boolean): string {
  if (exact && couples < aDozen) {
    return "These are exact, and few: one couple more or less can change the picture. It is a question to ask, not an answer.";
  }
  const { points, ofHundred } = leastTelling(couples, exact);
  const sizes = { rating: points === 1 ? "1 point" : `${points} points`, share: `${ofHundred} in 100` };
  const size = measures.map((measure) => sizes[measure]).join(", or of ");
  const told = !exact && measures.includes("share") ? ", and shares told to the nearest ten" : "";
  return `With as many couples as these${told}, a difference of less than about ${size} may well be chance.`;
}
