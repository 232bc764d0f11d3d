const bands = [1, 5, 11, 20, 50, 100, 200, 500, 1000] as const;

/** How many couples, coarsely: "11–19". */
export type Band = `${number}–${number}` | `${number}+`;

/** The band that a count of couples falls in. */
export function bandOf(count: number): Band {
  const from = bands.findLast((least) => least <= count);
  if (from === undefined) throw new Error("there is no band for nobody");
  const next = bands[bands.indexOf(from) + 1];
  return next === undefined ? `${from}+` : `${from}–${next - 1}`;
}

/**
 * A part of a whole, of 100, to the nearest 10; what lies half-way goes up. With the number of couples known, a finer one would tell
 * how many they are.
 */
export const percentOf = (part: number, whole: number): number => 10 * Math.floor((20 * part + whole) / (2 * whole));

/**
 * Ratings are added up as whole millionths, so that a sum is the same in whatever order it is made. A couple's mean may be a
 * third or a seventh: its millionths are off by a half at most, which is what `slack` makes up for.
 */
const parts = 1_000_000;
const slack = 1;

export const toMillionths = (rating: number): number => Math.round(rating * parts);

/** The mean of ratings added up in millionths, to the nearest half; what lies half-way goes up. */
export const halfOf = (sum: number, count: number): number => Math.floor(2 * ((sum / count + slack) / parts) + 0.5) / 2;

/** Whether a mean lies from one rating to another, both of them included. */
export const isMeanWithin = (sum: number, count: number, least: number, most: number): boolean =>
  sum >= (least * parts - slack) * count && sum <= (most * parts + slack) * count;
