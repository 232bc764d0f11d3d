import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cell, metricsOf } from "@/lib/domain/trends/cell.ts";
import { type Contribution, gaps } from "@/lib/domain/trends/contribution.ts";
import { type Count, publishWindow } from "@/lib/domain/trends/publish-window.ts";
import { couplesIn } from "./relation.ts";
import { type Setting, worldOf } from "./world.ts";

const numRuns = Number(process.env.TREND_SLICES ?? 20);
const seed = Number(process.env.TREND_SEED ?? 1);
const timeout = 20_000 + numRuns * 400;

const settings: fc.Arbitrary<Setting> = fc.record({
  couples: fc.integer({ min: 1, max: 120 }),
  coaches: fc.integer({ min: 1, max: 9 }),
  practices: fc.integer({ min: 1, max: 4 }),
  quarters: fc.constant(1),
  seed: fc.nat(),
});

/** One window of a made-up world, of those events that `happened`; beside its template stands one that nobody took up. */
function windowOf(setting: Setting, happened: (couple: string, step: string) => boolean) {
  const slices = worldOf(setting);
  const [first] = slices;
  if (!first) throw new Error("a world has a slice");
  const { window, protocol, places, community } = first;
  const steps = slices.map(({ step, rates }) => ({ step, rates }));
  const did = (step: string): Contribution[] =>
    slices.flatMap((slice) =>
      slice.step === step ? slice.contributions.filter(({ couple }) => happened(couple, step)) : [],
    );
  const count: Count = {
    window,
    templates: [
      { protocol, steps },
      { protocol: "unused@1", steps },
    ],
    places,
    community,
    stepsOf: (of, step) => (of === protocol ? did(step) : []),
    gapsOf: (of) =>
      of === protocol
        ? did("regulate").flatMap((each) =>
            gaps
              .slice(0, each.paused ? 1 : 2)
              .map((gap) => ({ ...each, gap }))
              .slice(-1),
          )
        : [],
  };
  const cells = [...publishWindow(count)].flat();
  return { count, cells, slices: slices.map((slice) => ({ ...slice, contributions: did(slice.step) })) };
}

const keyOf = ({ scope, practice, coach, window, protocol, step, dimension, member }: Cell): string =>
  [scope, practice, coach, window, protocol, step, dimension, member].join(" ");
const keysOf = (cells: readonly Cell[]): string[] => cells.map(keyOf).toSorted();

/** Which cells there have to be, told from the places and the templates alone. */
function gridOf({ window, templates, places, community }: Count): string[] {
  const whole = ["total all", "moves paused", "moves not-yet"];
  const rated = ["activation all", "round 1", "round 2", "round 3+", "rehearsed yes", "rehearsed no"];
  const keys = templates.flatMap(({ protocol, steps }) => {
    const asked = steps.filter(({ rates }) => rates.before || rates.after);
    const quiet = asked.flatMap(({ step }) => rated.map((cell) => `${step} ${cell}`));
    const anonymous = [
      ...steps.flatMap(({ step }) => whole.map((cell) => `${step} ${cell}`)),
      ...quiet,
      ...["week", "fortnight", "month", "longer"].map((gap) => `all gap ${gap}`),
    ];
    const at = (place: string, cells: string[]) => cells.map((cell) => `${place} ${window} ${protocol} ${cell}`);
    return [
      ...places.flatMap(({ practice, coaches }) => [
        ...at(`practice ${practice} `, anonymous),
        ...coaches.flatMap((coach) => at(`quiet ${practice} ${coach}`, quiet)),
      ]),
      ...(community.size > 0 ? at("community  ", anonymous) : []),
    ];
  });
  return keys.toSorted();
}

describe("which cells there are", () => {
  test("follows from the places and the templates, whatever anybody did", { timeout }, () =>
    fc.assert(
      fc.property(settings, fc.func(fc.boolean()), (setting, happened) => {
        for (const did of [() => true, () => false, happened]) {
          const { count, cells } = windowOf(setting, did);
          expect(keysOf(cells)).toEqual(gridOf(count));
        }
      }),
      { numRuns, seed },
    ),
  );

  test("and so do the numbers in each that is shown", { timeout }, () =>
    fc.assert(
      fc.property(settings, (setting) => {
        for (const { dimension, value } of windowOf(setting, () => true).cells)
          if (value.hidden === null)
            expect(Object.keys(value.metrics).toSorted()).toEqual([...metricsOf[dimension]].toSorted());
      }),
      { numRuns, seed },
    ),
  );
});

describe("why a cell is hidden", () => {
  test("is the same where nobody is in it as where there are few", { timeout }, () =>
    fc.assert(
      fc.property(settings, fc.func(fc.boolean()), (setting, happened) => {
        const { cells, slices } = windowOf(setting, happened);
        for (const cell of cells) {
          const slice = slices.find(({ protocol, step }) => protocol === cell.protocol && step === cell.step);
          const couples = slice ? couplesIn(cell, slice).length : 0;
          if (cell.dimension !== "gap" && couples < (cell.scope === "quiet" ? 5 : 11))
            expect(cell.value).toEqual({ hidden: "few-couples" });
        }
      }),
      { numRuns, seed },
    ),
  );

  test("where nothing happened: too few couples, everywhere", () => {
    const { cells } = windowOf({ couples: 40, coaches: 6, practices: 4, quarters: 1, seed: 3 }, () => false);
    expect(new Set(cells.map(({ scope }) => scope))).toEqual(new Set(["quiet", "practice", "community"]));
    for (const { value } of cells) expect(value).toEqual({ hidden: "few-couples" });
  });
});

test("nobody is counted who has no place", () => {
  const { count } = windowOf({ couples: 40, coaches: 4, practices: 2, quarters: 1, seed: 1 }, () => true);
  const [first, ...others] = count.places;
  const elsewhere = { ...count, places: [...others, { practice: first?.practice ?? "", coaches: [] }] };
  expect(() => [...publishWindow(elsewhere)]).toThrow("no place");
});
