import { describe, expect, test } from "vitest";
import { publishSlice } from "@/lib/domain/trends/publish.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";
import { attack } from "./attack.ts";
import { type Group, sliceOf } from "./crowd.ts";

// A world for each rule, in which somebody would be found if it weren't for this rule alone: tests/deep/mutations takes each away.

const noRatings = { before: false, after: false };
const onlyRatings = { before: true, after: false };
const ten = Array.from({ length: 10 }, (_, at) => `coach ${at + 1}`);
const three = ten.slice(0, 3);
const each = (coaches: readonly string[], group: Omit<Group, "coach">): Group[] =>
  coaches.map((coach) => ({ coach, ...group }));
const named = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => `practice ${first + at}`);
const practices = (first: number, last: number, groups: readonly Group[]): Group[] =>
  named(first, last).flatMap((practice) =>
    groups.map((group) => ({ ...group, practice, coach: `${group.coach} of ${practice}` })),
  );

/** Whoever came again and rehearsed, at three coaches. */
const cameAgain = (["2", "3+"] as const).flatMap((round) => each(three, { couples: 8, round, rehearsed: true }));
/** Whoever came once rated higher by far than the few who came again unrehearsed. */
const ratedHigher: Group[] = [
  ...each(["coach 11", "coach 12"], { couples: 1, rehearsed: true, before: 10 }),
  ...each(ten.slice(1), { couples: 1, before: 9 }),
  { coach: "coach 1", couples: 1, before: 10 },
  ...each(["coach 11", "coach 12", "coach 13"], { couples: 1, round: "2", before: 1 }),
  ...cameAgain,
];

const worlds: Record<string, Slice> = {
  "few couples": sliceOf(each(three, { couples: 1 }), onlyRatings),
  "few quiet couples": sliceOf([
    { coach: "coach 1", couples: 2 },
    { coach: "coach 1", couples: 10, seen: true },
  ]),
  "nearly all from one coach": sliceOf(
    [
      { coach: "coach 1", couples: 20 },
      { coach: "coach 2", couples: 2 },
      { coach: "coach 3", couples: 2 },
    ],
    onlyRatings,
  ),
  "two coaches": sliceOf(each(["coach 1", "coach 2"], { couples: 14 }), onlyRatings),
  "two practices": sliceOf(practices(1, 2, each(three, { couples: 12 })), noRatings, named(1, 2)),
  "all at the end of the scale": sliceOf([{ coach: "coach 1", couples: 5, before: 10 }], onlyRatings),
  "all others did the same": sliceOf(
    [
      { coach: "coach 1", couples: 8, done: 0 },
      { coach: "coach 2", couples: 12, done: 12 },
      { coach: "coach 3", couples: 12, done: 12 },
    ],
    noRatings,
  ),
  "it is hidden since all others did the same": sliceOf(
    [
      { coach: "coach 1", couples: 5, done: 3 },
      { coach: "coach 2", couples: 6, done: 6 },
      { coach: "coach 3", couples: 6, done: 6 },
    ],
    noRatings,
  ),
  "a share that is only shown if nobody of the smallest caseload": sliceOf(
    [
      { coach: "coach 1", couples: 10, done: 9 },
      { coach: "coach 2", couples: 16, done: 15 },
      { coach: "coach 3", couples: 1, done: 1 },
    ],
    noRatings,
  ),
  "one coach has a single couple, and a share is as high as it may be": sliceOf(
    [
      { coach: "coach 1", couples: 12, done: 11 },
      { coach: "coach 2", couples: 11, done: 10 },
      { coach: "coach 3", couples: 1, done: 0 },
    ],
    noRatings,
  ),
  "one coach has a single couple, and a share is as low as it may be": sliceOf(
    [
      { coach: "coach 1", couples: 12, done: 1 },
      { coach: "coach 2", couples: 11, done: 1 },
      { coach: "coach 3", couples: 1, done: 1 },
    ],
    noRatings,
  ),
  "a coach whose own all came through reads a share as high as it may be": sliceOf(
    [
      { coach: "coach 1", couples: 14, done: 14 },
      { coach: "coach 2", couples: 11, done: 9 },
      { coach: "coach 3", couples: 4, done: 2 },
    ],
    noRatings,
  ),
  "none rehearsed": sliceOf(each(three, { couples: 12 }), onlyRatings),
  "all who came once, and one more, did not rehearse": sliceOf(
    [...each(three, { couples: 8 }), { coach: "coach 1", couples: 1, round: "2", done: 1 }, ...cameAgain],
    onlyRatings,
  ),
  "all who came once, and one more, to a coach who takes away their own": sliceOf(
    [
      ...each(["coach 2", "coach 3", "coach 4"], { couples: 8 }),
      { coach: "coach 1", couples: 6, rehearsed: true },
      { coach: "coach 2", couples: 1, round: "2", done: 1 },
      ...cameAgain,
    ],
    onlyRatings,
  ),
  "those who came once rated so much higher than those who did not rehearse": sliceOf(ratedHigher, onlyRatings),
  "what a coach is left with are a single colleague's": sliceOf(
    [
      { coach: "coach 1", couples: 12, rehearsed: true },
      ...each(["coach 2", "coach 3", "coach 4"], { couples: 8 }),
      { coach: "coach 2", couples: 12, round: "2" },
      ...cameAgain,
    ],
    onlyRatings,
  ),
  "those who came once rated so much higher, to a coach who takes away the one that did not": sliceOf(
    [{ coach: "coach 14", couples: 1, rehearsed: true, before: 2.75 }, ...ratedHigher],
    onlyRatings,
  ),
  "of those who came again, one rated so low that all are hidden together": sliceOf(
    [
      { coach: "coach 1", couples: 1, round: "2", before: 5 },
      { coach: "coach 2", couples: 1, round: "2", before: 1 },
      ...each(three, { couples: 6, before: 1.5 }),
    ],
    onlyRatings,
  ),
  "two small practices in a community": sliceOf(
    [
      ...practices(1, 4, each(three, { couples: 12 })),
      { practice: "practice 5", coach: "coach 5", couples: 2, done: 1 },
      { practice: "practice 6", coach: "coach 6", couples: 2, done: 1 },
    ],
    noRatings,
    named(1, 6),
  ),
  "one practice in which nobody came for the third time": sliceOf(
    [
      ...practices(1, 3, [
        ...each(three, { couples: 12 }),
        ...each(three, { couples: 10, round: "2" }),
        ...each(three, { couples: 10, round: "3+" }),
      ]),
      ...practices(4, 4, [...each(three, { couples: 6 }), ...each(three, { couples: 10, round: "2" })]),
    ],
    onlyRatings,
    named(1, 4),
  ),
  "two practices that hide what the community shows": sliceOf(
    [
      ...practices(1, 3, [...each(three, { couples: 20 }), ...each(three, { couples: 10, round: "2" })]),
      ...practices(4, 5, [
        ...each(three, { couples: 6 }),
        ...each(three, { couples: 10, round: "2" }),
        { coach: "coach 1", couples: 2, round: "3+", done: 1 },
      ]),
    ],
    onlyRatings,
    named(1, 5),
  ),
  "all of a practice but one are quiet voices": sliceOf([
    ...each(three, { couples: 12 }),
    { coach: "coach 1", couples: 1, seen: true, before: 7 },
  ]),
  "all of the small practices but one are quiet voices": sliceOf(
    [
      ...practices(1, 3, each(three, { couples: 12, seen: true })),
      ...practices(4, 6, [{ coach: "coach 1", couples: 10 }]),
      { practice: "practice 4", coach: "coach 1 of practice 4", couples: 1, seen: true, before: 7 },
    ],
    onlyRatings,
    named(1, 6),
  ),
  "all of the small practices but one are quiet voices, and the large ones hide a round": sliceOf(
    [
      ...practices(1, 3, [
        ...each(three, { couples: 12, seen: true }),
        ...each(three, { couples: 4, seen: true, round: "2" }),
      ]),
      ...practices(4, 6, [{ coach: "coach 1", couples: 10 }]),
      { practice: "practice 4", coach: "coach 1 of practice 4", couples: 1, seen: true, before: 7 },
    ],
    onlyRatings,
    named(1, 6),
  ),
  "all of the small practices who came for the second time unrehearsed are quiet voices but one": sliceOf(
    [
      ...practices(1, 3, [
        ...each(three, { couples: 12, seen: true }),
        ...each(three, { couples: 4, seen: true, round: "2", rehearsed: true }),
        ...each(three, { couples: 4, seen: true, round: "3+", rehearsed: true }),
      ]),
      ...practices(4, 9, [
        { coach: "coach 1", couples: 10 },
        { coach: "coach 1", couples: 6, round: "2" },
        { coach: "coach 1", couples: 12, round: "2", rehearsed: true },
        { coach: "coach 1", couples: 6, round: "3+", rehearsed: true },
        { coach: "coach 1", couples: 4, seen: true },
        { coach: "coach 1", couples: 4, seen: true, round: "2", rehearsed: true },
        { coach: "coach 1", couples: 4, seen: true, round: "3+", rehearsed: true },
      ]),
      { practice: "practice 4", coach: "coach 1 of practice 4", couples: 1, seen: true, round: "2", before: 7 },
    ],
    onlyRatings,
    named(1, 9),
  ),
};

/** Communities of which more possible worlds have to be gone through than is usual. */
const manyWorlds: Record<string, Slice> = {
  "beside what one practice did, the community's is hidden since all others did the same": sliceOf(
    [
      { coach: "coach 1", couples: 7, done: 5 },
      { coach: "coach 2", couples: 7, done: 6 },
      { coach: "coach 3", couples: 7, done: 6 },
      { practice: "practice 2", coach: "coach 4", couples: 13, done: 13 },
      { practice: "practice 3", coach: "coach 5", couples: 13, done: 13 },
    ],
    noRatings,
    ["practice", "practice 2", "practice 3"],
  ),
  "two small practices beside one that is known to make up nearly all": sliceOf(
    [
      { practice: "practice 2", coach: "coach 1", couples: 3, done: 2 },
      { practice: "practice 3", coach: "coach 2", couples: 1, done: 0 },
      { coach: "coach 3", couples: 7, done: 4 },
      { coach: "coach 4", couples: 7, done: 4 },
      { coach: "coach 5", couples: 6, done: 3 },
    ],
    noRatings,
    ["practice", "practice 2", "practice 3"],
  ),
};

describe("nobody is found where", () => {
  test.each(Object.entries(worlds))("%s", { timeout: 30_000 }, (_, slice) => {
    expect(attack(slice, publishSlice(slice), 3)).toEqual([]);
  });

  test.each(Object.entries(manyWorlds))("%s", { timeout: 60_000 }, (_, slice) => {
    expect(attack(slice, publishSlice(slice), 3, 4000)).toEqual([]);
  });
});

describe("of the community it is said why", () => {
  const communityOf = (slice: Slice) =>
    publishSlice(slice).find(({ scope, dimension }) => scope === "community" && dimension === "total")?.value;

  test("there are two practices", () => {
    const two = practices(1, 2, each(three, { couples: 12 }));
    expect(communityOf(sliceOf(two, onlyRatings, named(1, 2)))).toEqual({ hidden: "few-practices" });
    expect(communityOf(sliceOf(practices(1, 3, each(three, { couples: 12 })), onlyRatings, named(1, 3)))).toMatchObject(
      {
        hidden: null,
      },
    );
  });

  test("one practice is nearly all of it", () => {
    const small = practices(2, 3, [{ coach: "coach 1", couples: 5 }]);
    const slice = sliceOf([...practices(1, 1, each(three, { couples: 12 })), ...small], onlyRatings, named(1, 3));
    expect(communityOf(slice)).toEqual({ hidden: "few-practices" });
  });

  test("each of three practices can only have one couple who didn't come through", () => {
    const whereDidNot = (...didNot: number[]) => {
      const groups = ["1", "2"].flatMap((practice, at) =>
        [4, 4, 3].map((couples, nth) => {
          const done = nth === 0 ? couples - (didNot[at] ?? 0) : couples;
          return { practice, coach: `${practice} ${nth}`, couples, done };
        }),
      );
      const small = { practice: "3", coach: "3", couples: 4, done: 4 - (didNot[2] ?? 0) };
      return communityOf(sliceOf([...groups, small], noRatings, ["1", "2", "3"]));
    };
    expect(whereDidNot(1, 1, 1)).toEqual({ hidden: "telling" });
    expect(whereDidNot(2, 2, 1)).toMatchObject({ hidden: null, metrics: { completed: 80 } });
  });
});
