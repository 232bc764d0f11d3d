import { describe, expect, test } from "vitest";
import { publishSlice } from "@/lib/domain/trends/publish.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { Dice } from "@/tests/setup/dice.ts";
import { attack } from "./attack.ts";
import { type Group, sliceOf } from "./crowd.ts";
import { type Setting, worldOf } from "./world.ts";

/** Worlds of each kind; npm run test:deep tries many more, with every coach as an attacker. */
const worlds = Number(process.env.TREND_WORLDS ?? 2);
const insiders = process.env.TREND_WORLDS ? undefined : 4;
const firstSeed = Number(process.env.TREND_SEED ?? 1);
const timeout = 20_000 + worlds * 60_000;

const kinds: Omit<Setting, "seed">[] = [
  { couples: 12, coaches: 1, practices: 1, quarters: 4 },
  { couples: 30, coaches: 3, practices: 1, quarters: 3 },
  { couples: 60, coaches: 4, practices: 1, quarters: 2 },
  { couples: 120, coaches: 8, practices: 1, quarters: 1 },
  { couples: 120, coaches: 12, practices: 4, quarters: 1 },
  { couples: 400, coaches: 12, practices: 2, quarters: 1 },
  { couples: 400, coaches: 20, practices: 5, quarters: 1 },
];

describe("nobody is found by an attacker who reads every number", () => {
  test.each(kinds)("$couples couples, $coaches coaches, $practices practices", { timeout }, (kind) => {
    for (let seed = firstSeed; seed < firstSeed + worlds; seed++) {
      for (const slice of worldOf({ ...kind, seed })) {
        const found = attack(slice, publishSlice(slice), insiders);
        expect(found, `seed ${seed}`).toEqual([]);
      }
    }
  });
});

/** A practice as small as can be shown, in which hardly anybody did otherwise. */
function smallPractice(dice: Dice): Slice {
  const sizes = [
    9 + dice.below(4),
    9 + dice.below(4),
    ...Array.from({ length: 1 + dice.below(2) }, () => 1 + dice.below(4)),
  ];
  const didNot = sizes.map(() => 0);
  for (let left = 2 + dice.below(4); left > 0; left--) {
    const at = dice.below(sizes.length);
    didNot[at] = Math.min(sizes[at] ?? 0, (didNot[at] ?? 0) + 1);
  }
  const groups = sizes.map(
    (couples, at): Group => ({ coach: `coach ${at}`, couples, done: couples - (didNot[at] ?? 0) }),
  );
  return sliceOf(groups, { before: false, after: false });
}

test("no share of a small practice settles what any caseload did", { timeout }, () => {
  const dice = new Dice(firstSeed);
  for (let nth = 0; nth < 10 * worlds; nth++) {
    const slice = smallPractice(dice);
    expect(attack(slice, publishSlice(slice)), `the ${nth}th from seed ${firstSeed}`).toEqual([]);
  }
});

test("there is something to be seen: the attackers don't lose for there being nothing", { timeout }, () => {
  const shown = kinds.map((kind) =>
    Array.from({ length: 8 }, (_, seed) => worldOf({ ...kind, seed }))
      .flat()
      .flatMap(publishSlice)
      .filter(({ value }) => value.hidden === null)
      .map(({ scope, dimension }) => `${scope} ${dimension}`),
  );
  const all = new Set(shown.flat());
  for (const scope of ["quiet", "practice", "community"]) expect(all).toContain(`${scope} activation`);
  for (const scope of ["practice", "community"]) expect(all).toContain(`${scope} total`);
  for (const dimension of ["round", "rehearsed", "moves"]) expect(all).toContain(`practice ${dimension}`);
  expect(new Set(shown[0]).has("practice total")).toBe(false);
});
