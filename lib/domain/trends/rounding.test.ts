import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, halfOf, isMeanWithin, percentOf, toMillionths } from "./rounding.ts";

const sum = (ratings: readonly number[]): number => ratings.reduce((all, rating) => all + toMillionths(rating), 0);

describe("a count", () => {
  test.each([
    [5, "5–10"],
    [10, "5–10"],
    [11, "11–19"],
    [19, "11–19"],
    [20, "20–49"],
    [999, "500–999"],
    [1000, "1000+"],
    [100_000, "1000+"],
  ])("%i is in %s", (count, band) => expect(bandOf(count)).toBe(band));

  test("of nobody is in none", () => expect(() => bandOf(0)).toThrow());
});

describe("a share", () => {
  test.each([
    [0, 11, 0],
    [1, 11, 10],
    [11, 11, 100],
    [9, 40, 20],
    [99, 400, 20],
    [100, 400, 30],
  ])("%i of %i is %i", (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent));

  test("is never further than five from what it is", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (whole, some) => {
        const part = some % (whole + 1);
        const percent = percentOf(part, whole);
        expect(percent % 10).toBe(0);
        expect(Math.abs(percent * whole - 100 * part)).toBeLessThanOrEqual(5 * whole);
      }),
    ));
});

describe("a mean", () => {
  test.each([
    [[4, 4.5], 4.5],
    [[4, 4, 4, 5], 4.5],
    [[4, 4, 4, 4.9], 4],
    [[5, 4.5], 5],
    [[13 / 3, 13 / 3, 13 / 3, 4], 4.5],
    [[30 / 7, 30 / 7, 30 / 7, 29 / 7], 4.5],
    [[29 / 7, 29 / 7, 29 / 7, 30 / 7], 4],
  ])("of %j is %d", (ratings, mean) => expect(halfOf(sum(ratings), ratings.length)).toBe(mean));

  test("is the same in any order", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 7, max: 70 }), { minLength: 1 }), (sevenths) => {
        const ratings = sevenths.map((each) => each / 7);
        expect(sum(ratings.toReversed())).toBe(sum(ratings));
      }),
    ));

  test("on the edge is within it", () => {
    const within = (ratings: number[]) => isMeanWithin(sum(ratings), ratings.length, 1.5, 9.5);
    expect(within([1, 2])).toBe(true);
    expect(within([4 / 3, 4 / 3, 11 / 6])).toBe(true);
    expect(within([9, 10])).toBe(true);
    expect(within([1, 1.99])).toBe(false);
    expect(within([9.01, 10])).toBe(false);
  });
});
