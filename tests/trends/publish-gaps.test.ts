import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditCells } from "@/lib/domain/trends/audit-cells.ts";
import type { Cell } from "@/lib/domain/trends/cell.ts";
import { type Gap, type GapContribution, gaps } from "@/lib/domain/trends/contribution.ts";
import { publishGaps } from "@/lib/domain/trends/publish.ts";
import { Dice } from "@/tests/setup/dice.ts";
import { settledGaps } from "./gap-worlds.ts";
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

/** Whom somebody may know already: nobody, the couples of any one coach, or of the community those of any one practice. */
function knownIn(people: readonly GapContribution[]): ((each: GapContribution) => boolean)[] {
  const coaches = [...new Set(people.map(({ coach }) => coach))];
  const practices = [...new Set(people.map(({ practice }) => practice))];
  return [
    () => false,
    ...coaches.map(
      (known) =>
        ({ coach }: GapContribution) =>
          coach === known,
    ),
    ...(practices.length > 1 ? practices : []).map(
      (known) =>
        ({ practice }: GapContribution) =>
          practice === known,
    ),
  ];
}

const isPublishable = (people: GapContribution[], among: readonly string[]): boolean =>
  knownIn(people).every((isKnown) => {
    const left = people.filter((each) => !isKnown(each));
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

test("a second look finds nothing", { timeout }, () =>
  fc.assert(
    fc.property(worlds, (contributions) => {
      const places = placesOf(contributions);
      const { community } = header;
      const looked = { places, community, stepsOf: () => [], gapsOf: () => contributions };
      expect(auditCells(cellsOf(contributions), looked).found).toEqual([]);
    }),
    { numRuns, seed },
  ),
);

test("what the community hides together isn’t one practice’s alone", () => {
  const practices = [
    ["week", "fortnight", "month", "longer"],
    ["week", "month"],
    ["week", "month"],
  ] as const;
  const contributions = practices.flatMap((among, practice) =>
    Array.from({ length: 24 }, (_, each): GapContribution => {
      const gap = among[Math.floor(each / 3) % among.length] ?? "week";
      return {
        couple: `${practice} ${each}`,
        practice: `${practice}`,
        coach: `${practice} ${each % 3}`,
        agreed: true,
        gap,
      };
    }),
  );
  const community = cellsOf(contributions).filter(({ scope }) => scope === "community");
  expect(community.map(({ value }) => value.hidden)).toEqual(["telling", "telling", null, "telling"]);
});

/** Couples of one practice, coach by coach: how many came back after how long. */
const practiceOf = (rows: readonly (readonly number[])[]): GapContribution[] =>
  rows.flatMap((row, coach) =>
    gaps.flatMap((gap, at) =>
      Array.from({ length: row[at] ?? 0 }, (_, each) => ({
        ...{ couple: `${coach} ${gap} ${each}`, practice: "practice", coach: `${coach}`, agreed: true, gap },
      })),
    ),
  );

/** Whose couples are settled, by whoever may know those of one coach already. */
function settledIn(people: GapContribution[], insiders: readonly (string | null)[]): string[] {
  const shown = cellsOf(people).filter(({ scope }) => scope === "practice");
  return insiders.flatMap((insider) =>
    settledGaps(people, shown, insider).map((coach) => `${coach}, to ${insider ?? "nobody"}`),
  );
}

describe("shares that add up to all settle no caseload", () => {
  test.each([
    [
      "whose colleague knows theirs: the third has to have what the second may not",
      "1",
      [
        [4, 2, 4, 3],
        [1, 5, 0, 5],
        [1, 0, 2, 0],
      ],
    ],
    [
      "when each can only be the least that is shown so",
      "2",
      [
        [4, 1, 5, 1],
        [1, 1, 2, 7],
        [3, 0, 1, 3],
        [1, 1, 1, 1],
      ],
    ],
  ])("%s", (_, insider, rows) => {
    expect(settledIn(practiceOf(rows), [insider])).toEqual([]);
  });

  test("of small practices", { timeout }, () => {
    const dice = new Dice(seed);
    for (let nth = 0; nth < numRuns / 4; nth++) {
      const sizes = [6 + dice.below(5), 6 + dice.below(5), 1 + dice.below(5)];
      const rows = sizes.map((size) => {
        const row = gaps.map(() => 0);
        for (let each = 0; each < size; each++) {
          const at = dice.below(gaps.length);
          row[at] = (row[at] ?? 0) + 1;
        }
        return row;
      });
      expect(settledIn(practiceOf(rows), ["0", "1", "2"])).toEqual([]);
    }
  });
});

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
