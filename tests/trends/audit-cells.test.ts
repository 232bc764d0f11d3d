import { describe, expect, test } from "vitest";
import { auditCells } from "@/lib/domain/trends/audit-cells.ts";
import type { Cell, Metrics } from "@/lib/domain/trends/cell.ts";
import { gaps } from "@/lib/domain/trends/contribution.ts";
import { publishGaps, publishSlice } from "@/lib/domain/trends/publish.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { type Group, sliceOf } from "./crowd.ts";
import { worldOf } from "./world.ts";

const worlds = Number(process.env.TREND_WORLDS ?? 3);
const firstSeed = Number(process.env.TREND_SEED ?? 1);

const withGap = (slice: Slice) => ({
  ...slice,
  contributions: slice.contributions.map((each, at) => ({
    ...each,
    gap: gaps[(at + Number(each.paused)) % 4] ?? "week",
  })),
});
/** What a second look finds in the numbers of a slice. */
const audit = (slice: Slice, cells: readonly Cell[]) =>
  auditCells(cells, {
    places: slice.places,
    community: slice.community,
    stepsOf: () => slice.contributions,
    gapsOf: () => withGap(slice).contributions,
  });

describe("a second look finds nothing in what is published of random worlds", () => {
  test.each([
    { couples: 60, coaches: 4, practices: 1 },
    { couples: 200, coaches: 12, practices: 4 },
    { couples: 400, coaches: 16, practices: 5 },
  ])("$couples couples, $coaches coaches, $practices practices", { timeout: 20_000 + worlds * 20_000 }, (kind) => {
    let shown = 0;
    for (let seed = firstSeed; seed < firstSeed + worlds; seed++) {
      for (const slice of worldOf({ ...kind, quarters: 1, seed })) {
        const cells = [...publishSlice(slice), ...publishGaps(withGap(slice))];
        const outcome = audit(slice, cells);
        expect(outcome.found, `seed ${seed}`).toEqual([]);
        expect(outcome.looked).toBe(cells.length);
        shown += outcome.shown;
      }
    }
    expect(shown).toBeGreaterThan(20);
  });
});

test("nor where quiet voices are hidden beside the community, and would be alone then in what their practice hears", () => {
  const yes = { rehearsed: true } as const;
  const loud = { practice: "loud", seen: true } as const;
  const other = { practice: "other", seen: true } as const;
  const slice = sliceOf(
    [
      ...["quiet 1", "quiet 2", "quiet 3"].flatMap((coach) => [
        { coach, couples: 3, practice: "quiet", ...yes },
        { coach, couples: 5, practice: "quiet" },
      ]),
      { coach: "quiet 4", couples: 5, practice: "quiet", ...yes },
      { coach: "loud 1", couples: 14, ...loud, ...yes },
      { coach: "loud 1", couples: 7, ...loud },
      { coach: "loud 2", couples: 14, ...loud },
      { coach: "other 1", couples: 14, ...other, ...yes },
      { coach: "other 1", couples: 14, ...other },
    ],
    { before: true, after: false },
    ["quiet", "loud", "other"],
  );
  const cells = publishSlice(slice);
  const shown = cells.filter(({ dimension, value }) => dimension === "activation" && value.hidden === null);
  expect(shown.map(({ scope, practice }) => [scope, practice])).toContainEqual(["practice", "quiet"]);
  expect(audit(slice, cells).found).toEqual([]);
});

type Picked = Partial<Pick<Cell, "scope" | "dimension" | "member" | "practice">>;
const isPicked = (cell: Cell, picked: Picked) =>
  Object.entries(picked).every(([name, value]) => cell[name as keyof Cell] === value);

/** The cells as they would be if some were shown that aren't, or shown otherwise. */
const tampered = (cells: readonly Cell[], picked: Picked, metrics: Metrics, couples = "20–49"): Cell[] =>
  cells.map((cell) =>
    isPicked(cell, picked) ? { ...cell, value: { hidden: null, couples: couples as "20–49", metrics } } : cell,
  );
const hiding = (cells: readonly Cell[], picked: Picked): Cell[] =>
  cells.map((cell) => (isPicked(cell, picked) ? { ...cell, value: { hidden: "telling" } } : cell));

const three = ["coach 1", "coach 2", "coach 3"];
const each = (coaches: readonly string[], group: Omit<Group, "coach">): Group[] =>
  coaches.map((coach) => ({ coach, ...group }));
const none = { before: false, after: false };
const total: Picked = { scope: "practice", dimension: "total" };

describe("a second look finds", () => {
  const shares: [string, Group[], Metrics, string, string][] = [
    ["too few couples", each(three, { couples: 3 }), { completed: 30 }, "5–10", "few"],
    ["two coaches", each(three.slice(1), { couples: 12 }), { completed: 50 }, "20–49", "few"],
    [
      "nearly all of one coach",
      [{ coach: "coach 1", couples: 20 }, ...each(three.slice(1), { couples: 5 })],
      { completed: 50 },
      "20–49",
      "few",
    ],
    [
      "all others who did the same",
      [{ coach: "coach 1", couples: 8, done: 0 }, ...each(three.slice(1), { couples: 12, done: 12 })],
      { completed: 80 },
      "20–49",
      "extreme",
    ],
    ["a share that is another", each(three, { couples: 12 }), { completed: 60 }, "20–49", "untrue"],
    ["a share that is told too finely", each(three, { couples: 12 }), { completed: 51 }, "20–49", "untrue"],
    ["more couples than there are", each(three, { couples: 12 }), { completed: 50 }, "50–99", "untrue"],
    ["couples who didn’t agree", each(three, { couples: 12, agreed: false }), { completed: 50 }, "20–49", "few"],
  ];
  test.each(shares)("%s", (_, groups, metrics, couples, why) => {
    const slice = sliceOf(groups, none);
    const { found } = audit(slice, tampered(publishSlice(slice), total, metrics, couples));
    expect(found).toContain(`${why}: practice speak total all`);
  });

  test("a mean at the end of the scale, without any one coach", () => {
    const slice = sliceOf(
      [{ coach: "coach 1", couples: 8, before: 5 }, ...each(three.slice(1), { couples: 8, before: 10 })],
      { before: true, after: false },
    );
    const picked: Picked = { scope: "practice", dimension: "activation" };
    const cells = publishSlice(slice);
    expect(audit(slice, cells).found).toEqual([]);
    expect(audit(slice, tampered(cells, picked, { before: 8.5, after: null })).found).toContain(
      "extreme: practice speak activation all",
    );
  });

  test("a part that is hidden alone, or of nobody", () => {
    const rounds = (["1", "2", "3+"] as const).flatMap((round) => each(three, { couples: 8, round }));
    const slice = sliceOf(rounds, { before: true, after: false });
    const cells = publishSlice(slice);
    expect(audit(slice, cells)).toMatchObject({ found: [] });
    const alone = hiding(cells, { scope: "practice", dimension: "round", member: "2" });
    expect(audit(slice, alone).found).toContain("alone: practice speak total all");

    const once = sliceOf(each(three, { couples: 12 }), { before: true, after: false });
    const nobody = tampered(
      publishSlice(once),
      { scope: "practice", dimension: "round", member: "1" },
      { before: 6, after: null },
    );
    expect(audit(once, nobody).found).toContain("few: practice speak total all");
  });

  const community = ["practice 1", "practice 2", "practice 3"];
  const practices = (...sizes: number[]) =>
    sizes.flatMap((couples, at) =>
      three.map((coach) => ({ coach: `${coach} of ${at}`, practice: `practice ${at + 1}`, couples })),
    );
  test("one practice that hides alone what all others show, or few who are left of the community", () => {
    const slice = sliceOf(practices(12, 12, 12), none, community);
    const cells = publishSlice(slice);
    expect(audit(slice, cells)).toMatchObject({ found: [] });
    const lone = hiding(cells, { ...total, practice: "practice 1" });
    expect(audit(slice, lone).found).toContain("alone: community speak total all");

    const small = sliceOf(practices(12, 2, 1), none, community);
    const shown = tampered(
      tampered(publishSlice(small), { scope: "community", dimension: "total" }, { completed: 50 }),
      { ...total, practice: "practice 1" },
      { completed: 50 },
    );
    expect(audit(small, shown).found).toContain("few: community speak total all");
  });

  test("two practices that are nearly all, and quiet voices that leave few", () => {
    const slice = sliceOf(practices(12, 12), none, community.slice(0, 2));
    const shown = tampered(publishSlice(slice), { scope: "community", dimension: "total" }, { completed: 50 }, "50–99");
    expect(audit(slice, shown).found).toContain("few: community speak total all");

    const quiet = sliceOf([...each(three, { couples: 8 }), { coach: "coach 1", couples: 2, seen: true }], {
      before: true,
      after: false,
    });
    const voices = tampered(
      tampered(publishSlice(quiet), { scope: "quiet", dimension: "activation" }, { before: 6, after: null }, "5–10"),
      { scope: "practice", dimension: "activation" },
      { before: 6, after: null },
    );
    expect(audit(quiet, voices).found).toContain("few: practice speak activation all");
  });

  test("a quiet voice that is read one by one as well", () => {
    const slice = sliceOf([{ coach: "coach 1", couples: 6, seen: true }], { before: true, after: false });
    const picked: Picked = { scope: "quiet", dimension: "activation" };
    const shown = tampered(publishSlice(slice), picked, { before: 6, after: null }, "5–10");
    expect(audit(slice, shown).found).toContain("few: quiet speak activation all");
  });

  test("a number that one practice has and another hasn’t", () => {
    const slice = sliceOf(practices(12, 12, 12), none, []);
    const [, ...cells] = publishSlice(slice);
    expect(audit(slice, cells).found.map((line) => line.split(":")[0])).toContain("grid");
  });
});
