import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseTrend, type OwnWork, type Published } from "./choice.ts";

const template = (protocolId: string, title: string, version = 1) => ({ protocolId, key: title, title, version });
const published = (one: ReturnType<typeof template>, periods: string[], shown: string[] = []): Published => ({
  ...one,
  periods,
  shown,
});
const own = (one: ReturnType<typeof template>, periods: string[]): OwnWork => ({ ...one, periods });

const [asking, asking2, naming] = [template("p1", "Asking"), template("p2", "Asking", 2), template("p3", "Naming")];
const quarters = ["2026Q1", "2026Q2", "2026Q3"];

test("where nothing was published or done, nothing is looked at", () => {
  expect(chooseTrend([], [], { protocolId: "p1", period: "2026Q1" })).toEqual({
    ...{ protocols: [], protocolId: null, versions: [] },
    ...{ periods: [], period: null, isClosed: false },
  });
});

describe("the template that opens", () => {
  const first = (...[all, work = []]: [Published[], OwnWork[]?]) => chooseTrend(all, work, {}).protocolId;

  test("has a number to show, before the one that the reader's couples took up, before any other", () => {
    const bare = [published(asking, quarters), published(naming, quarters)];
    expect(first(bare)).toBe("p3");
    expect(first(bare, [own(asking, ["2026Q4"])])).toBe("p1");
    const shown = [published(asking, quarters), published(asking2, quarters, ["2026Q2"]), published(naming, quarters)];
    expect(first(shown, [own(asking, ["2026Q4"])])).toBe("p2");
  });

  test("is the one that was asked for, if there is anything of it", () => {
    const all = [published(asking, quarters), published(naming, quarters, quarters)];
    expect(chooseTrend(all, [], { protocolId: "p1" })).toMatchObject({ protocolId: "p1", versions: [] });
    expect(chooseTrend(all, [], { protocolId: "p9" })).toMatchObject({ protocolId: "p3" });
  });

  test("knows its other versions, and every template stands once, by its title", () => {
    const choice = chooseTrend(
      [published(naming, quarters), published(asking2, quarters)],
      [own(asking, quarters), own(naming, quarters)],
      { protocolId: "p2" },
    );
    expect(choice.versions).toEqual(["p1"]);
    expect(choice.protocols).toEqual([asking, asking2, naming]);
  });
});

describe("the periods", () => {
  const choose = (shown: string[], work: string[], period?: string) =>
    chooseTrend([published(asking, quarters, shown)], work.length ? [own(asking, work)] : [], { period });

  test("begin with the first that has something to see; where none has, there is the latest", () => {
    expect(choose([], []).periods).toEqual(["2026Q3"]);
    expect(choose(["2026Q2"], []).periods).toEqual(["2026Q2", "2026Q3"]);
    expect(choose(["2026Q3"], ["2026Q2", "2026Q4"]).periods).toEqual(["2026Q2", "2026Q3", "2026Q4"]);
    expect(choose([], ["2026Q4"]).periods).toEqual(["2026Q4"]);
  });

  test("open with the latest that is published, or with the latest there is", () => {
    expect(choose(["2026Q2"], ["2026Q4"])).toMatchObject({ period: "2026Q3", isClosed: true });
    expect(choose([], ["2026Q4"])).toMatchObject({ period: "2026Q4", isClosed: false });
  });

  test("can be asked for, those alone that there are", () => {
    expect(choose(["2026Q1"], [], "2026Q1")).toMatchObject({ period: "2026Q1", isClosed: true });
    expect(choose(["2026Q1"], ["2026Q4"], "2026Q4")).toMatchObject({ period: "2026Q4", isClosed: false });
    expect(choose(["2026Q2"], [], "2026Q1")).toMatchObject({ period: "2026Q3" });
  });
});

const someQuarters = fc.subarray([...quarters, "2026Q4", "2027Q1"]);

test("whatever there is, what opens is among what is offered, and closed only if it was published", () => {
  const some = fc.record({ closed: someQuarters, work: someQuarters, isShown: fc.boolean() });
  return fc.assert(
    fc.property(fc.array(some, { maxLength: 3 }), fc.option(fc.constantFrom(...quarters)), (all, period) => {
      const everything = all.map((_, at) => template(`p${at}`, "Asking", at + 1));
      const choice = chooseTrend(
        all.flatMap(({ closed, isShown }, at) => {
          const one = everything[at];
          return one && closed.length ? [published(one, closed, isShown ? closed : [])] : [];
        }),
        all.flatMap(({ work }, at) => {
          const one = everything[at];
          return one && work.length ? [own(one, work)] : [];
        }),
        { period: period ?? undefined },
      );
      const { closed = [], work = [] } =
        all[everything.findIndex((each) => each.protocolId === choice.protocolId)] ?? {};
      expect(choice.period === null).toBe(choice.protocols.length === 0);
      if (choice.period === null) return;
      expect(choice.periods).toContain(choice.period);
      expect(choice.periods).toEqual(choice.periods.toSorted());
      for (const each of choice.periods) expect([...closed, ...work]).toContain(each);
      expect(choice.isClosed).toBe(closed.includes(choice.period));
    }),
  );
});
