import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "@/lib/domain/trends/cell.ts";
import { type Gap, type GapContribution, gaps } from "@/lib/domain/trends/contribution.ts";
import { publishGaps } from "@/lib/domain/trends/publish.ts";
import { Dice } from "@/tests/setup/dice.ts";
import { placesOf } from "./places-of.ts";

const numRuns = Number(process.env.TREND_SLICES ?? 100);
const seed = Number(process.env.TREND_SEED ?? 1);
const timeout = 20_000 + numRuns * 200;

function contributionsOf(couples: number, coaches: number, practices: number, seed: number): GapContribution[] {
  const dice = new Dice(seed);
  const usual = dice.pick(gaps);
  return Array.from({ length: couples }, (_, each) => {
    const coach = dice.below(coaches);
    const gap: Gap = dice.below(100) < 60 ? usual : dice.pick(gaps);
    return { couple: `${each}`, practice: `${coach % practices}`, coach: `${coach}`, agreed: dice.below(10) > 0, gap };
  });
}

const worlds = fc
  .tuple(fc.integer({ min: 5, max: 300 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), fc.nat())
  .map((numbers) => contributionsOf(...numbers));
const header = { window: "2026Q1", protocol: "made-up@1", community: new Set(["0", "1", "2", "3"]) };
const cellsOf = (contributions: GapContribution[]): Cell[] =>
  publishGaps({ ...header, places: placesOf(contributions), contributions });

/** What is shown and what is hidden of the gaps of one place, and who is counted there. */
function placesIn(contributions: GapContribution[]) {
  const cells = cellsOf(contributions);
  const places = new Set(cells.map(({ practice }) => practice));
  return [...places].map((practice) => ({
    people: contributions.filter((each) => each.agreed && (practice === null || each.practice === practice)),
    cells: cells.filter((cell) => cell.practice === practice),
  }));
}

const isPublishable = (people: GapContribution[], among: readonly string[]): boolean =>
  [null, ...new Set(people.map(({ coach }) => coach))].every((known) => {
    const left = people.filter(({ coach }) => coach !== known);
    const inside = left.filter(({ gap }) => among.includes(gap)).length;
    const fewer = Math.min(inside, left.length - inside);
    return left.length >= 11 && fewer >= 2 && fewer / left.length > 0.05;
  });

test("what is shown and what that leaves of the others both speak of many, and of some only", { timeout }, () =>
  fc.assert(
    fc.property(worlds, (contributions) => {
      for (const { people, cells } of placesIn(contributions)) {
        const shown = cells.filter(({ value }) => value.hidden === null).map(({ member }) => member);
        const hidden = gaps.filter((gap) => !shown.includes(gap));
        for (const member of shown) expect(isPublishable(people, [member])).toBe(true);
        if (shown.length === 0) continue;
        expect(hidden.length).not.toBe(1);
        if (hidden.length > 0) expect(isPublishable(people, hidden)).toBe(true);
      }
    }),
    { numRuns, seed },
  ),
);

test("every share is the nearest ten of what it is", { timeout }, () =>
  fc.assert(
    fc.property(worlds, (contributions) => {
      for (const { people, cells } of placesIn(contributions)) {
        for (const { member, value } of cells) {
          if (value.hidden !== null) continue;
          const exact = (100 * people.filter(({ gap }) => gap === member).length) / people.length;
          expect(Math.abs((value.metrics.share ?? Number.NaN) - exact)).toBeLessThanOrEqual(5);
        }
      }
    }),
    { numRuns, seed },
  ),
);

test("they are the same in any order, and a couple who didn't agree adds nothing", { timeout }, () =>
  fc.assert(
    fc.property(worlds, (contributions) => {
      const named = (cells: Cell[]) => new Map(cells.map((cell) => [JSON.stringify({ ...cell, value: 0 }), cell]));
      const [first] = contributions;
      const more = first ? [{ ...first, couple: "silent", agreed: false }, ...contributions.toReversed()] : [];
      expect(named(cellsOf(more))).toEqual(named(cellsOf(contributions)));
    }),
    { numRuns, seed },
  ),
);

test("much that is usual is shown", () => {
  expect(cellsOf(contributionsOf(300, 9, 2, 7)).filter(({ value }) => value.hidden === null).length).toBeGreaterThan(4);
});
