import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contribution } from "@/lib/domain/trends/contribution.ts";
import { publishSlice } from "@/lib/domain/trends/publish.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { sliceOf } from "./crowd.ts";
import { problemsIn } from "./oracle.ts";
import { type Setting, worldOf } from "./world.ts";

/** Worlds for each property; TREND_SLICES asks for many more. */
const numRuns = Number(process.env.TREND_SLICES ?? 25);
const seed = Number(process.env.TREND_SEED ?? 1);
const timeout = 20_000 + numRuns * 400;

const settings: fc.Arbitrary<Setting> = fc.record({
  couples: fc.integer({ min: 10, max: 400 }),
  coaches: fc.integer({ min: 1, max: 14 }),
  practices: fc.integer({ min: 1, max: 5 }),
  quarters: fc.constant(1),
  seed: fc.nat(),
});

const holds = (property: (slice: Slice) => void) =>
  fc.assert(
    fc.property(settings, (setting) => {
      for (const slice of worldOf(setting)) property(slice);
    }),
    { numRuns, seed },
  );

describe("what is published of a slice", () => {
  test("passes every rule, by itself and beside all else", { timeout }, () =>
    holds((slice) => {
      expect(problemsIn(slice, publishSlice(slice))).toEqual([]);
    }),
  );

  test("is the same in whatever order it is made", { timeout }, () =>
    holds((slice) => {
      const other = { ...slice, contributions: slice.contributions.toReversed() };
      const named = (each: Slice) =>
        new Map(publishSlice(each).map((cell) => [JSON.stringify({ ...cell, value: 0 }), cell]));
      expect(named(other)).toEqual(named(slice));
      expect(publishSlice(slice)).toEqual(publishSlice(slice));
    }),
  );

  test("says nothing where it is hidden but why", { timeout }, () =>
    holds((slice) => {
      for (const { value } of publishSlice(slice)) {
        if (value.hidden !== null) expect(Object.keys(value)).toEqual(["hidden"]);
      }
    }),
  );

  test("owes nothing to a couple who didn't agree", { timeout }, () =>
    holds((slice) => {
      const [first] = slice.contributions;
      if (!first) return;
      const silent: Contribution = { ...first, couple: "silent", agreed: false, before: 10, after: 10, seen: false };
      const changed = { ...silent, completed: !silent.completed, rehearsed: !silent.rehearsed, round: "3+" as const };
      const more = { ...slice, contributions: [...slice.contributions, silent, { ...changed, couple: "silent too" }] };
      expect(publishSlice(more)).toEqual(publishSlice(slice));
    }),
  );
});

test("where nearly everybody came through, only that is hidden", () => {
  const slice = sliceOf(
    ["1", "2", "3"].map((coach) => ({ coach, couples: 12, done: 12 })),
    { before: true, after: false },
  );
  const valueAt = (wanted: string) =>
    publishSlice(slice).find(({ scope, dimension }) => `${scope} ${dimension}` === wanted)?.value;
  expect(valueAt("practice total")).toEqual({ hidden: "telling" });
  expect(valueAt("practice activation")).toMatchObject({ hidden: null, metrics: { before: 6, after: null } });
});

test.each([
  [2, 30],
  [6, 80],
])("where %i of every eight came through, it is told: about %i of 100", (done, completed) => {
  const slice = sliceOf(
    ["1", "2", "3"].map((coach) => ({ coach, couples: 8, done })),
    { before: false, after: false },
  );
  const total = publishSlice(slice).find(({ dimension }) => dimension === "total");
  expect(total?.value).toEqual({ hidden: null, couples: "20–49", metrics: { completed } });
});

test("whoever didn't rate isn't among those whose ratings are told", () => {
  const slice = sliceOf(
    ["1", "2", "3"].flatMap((coach) => [
      { coach, couples: 6 },
      { coach, couples: 6, before: null },
    ]),
    { before: true, after: false },
  );
  const bands = publishSlice(slice).flatMap(({ scope, dimension, value }) =>
    scope === "practice" && value.hidden === null ? [[dimension, value.couples]] : [],
  );
  expect(Object.fromEntries(bands)).toMatchObject({ total: "20–49", activation: "11–19" });
});

test("a couple who may be read one by one is in no quiet number", { timeout }, () =>
  holds((slice) => {
    const louder = slice.contributions.map((each) =>
      each.seen && each.before !== null ? { ...each, before: 10 } : each,
    );
    const quiet = (each: Slice) => publishSlice(each).filter(({ scope }) => scope === "quiet");
    const values = quiet({ ...slice, contributions: louder });
    for (const [at, { value }] of quiet(slice).entries()) {
      const other = values[at]?.value;
      // Whether it is shown may depend on what is shown of the practice; what it says never does.
      if (value.hidden === null && other?.hidden === null) expect(other).toEqual(value);
    }
  }),
);
