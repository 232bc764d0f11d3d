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
const practices = (count: number, groups: (practice: string) => Group[]): Group[] =>
  Array.from({ length: count }, (_, at) => `practice ${at + 1}`).flatMap((practice) =>
    groups(practice).map((group) => ({ ...group, practice, coach: `${group.coach} of ${practice}` })),
  );

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
  "two practices": sliceOf(
    practices(2, () => each(three, { couples: 12 })),
    noRatings,
    ["practice 1", "practice 2"],
  ),
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
    [
      ...each(three, { couples: 8 }),
      { coach: "coach 1", couples: 1, round: "2", done: 1 },
      ...each(three, { couples: 8, round: "2", rehearsed: true }),
      ...each(three, { couples: 8, round: "3+", rehearsed: true }),
    ],
    onlyRatings,
  ),
  "all who came once, and one more, to a coach who takes away their own": sliceOf(
    [
      ...each(["coach 2", "coach 3", "coach 4"], { couples: 8 }),
      { coach: "coach 1", couples: 6, rehearsed: true },
      { coach: "coach 2", couples: 1, round: "2", done: 1 },
      ...each(three, { couples: 8, round: "2", rehearsed: true }),
      ...each(three, { couples: 8, round: "3+", rehearsed: true }),
    ],
    onlyRatings,
  ),
  "those who came once rated so much higher than those who did not rehearse": sliceOf(
    [
      ...each(["coach 11", "coach 12"], { couples: 1, rehearsed: true, before: 10 }),
      ...each(ten.slice(1), { couples: 1, before: 9 }),
      { coach: "coach 1", couples: 1, before: 10 },
      ...each(["coach 11", "coach 12", "coach 13"], { couples: 1, round: "2", before: 1 }),
      ...each(three, { couples: 8, round: "2", rehearsed: true }),
      ...each(three, { couples: 8, round: "3+", rehearsed: true }),
    ],
    onlyRatings,
  ),
  "two small practices in a community": sliceOf(
    [
      ...practices(4, () => each(three, { couples: 12 })),
      { practice: "practice 5", coach: "coach 5", couples: 2, done: 1 },
      { practice: "practice 6", coach: "coach 6", couples: 2, done: 1 },
    ],
    noRatings,
    ["practice 1", "practice 2", "practice 3", "practice 4", "practice 5", "practice 6"],
  ),
  "one practice in which nobody came for the third time": sliceOf(
    [
      ...practices(3, () => [
        ...each(three, { couples: 12 }),
        ...each(three, { couples: 10, round: "2" }),
        ...each(three, { couples: 10, round: "3+" }),
      ]),
      ...practices(4, (practice) =>
        practice === "practice 4" ? [...each(three, { couples: 6 }), ...each(three, { couples: 10, round: "2" })] : [],
      ),
    ],
    onlyRatings,
    ["practice 1", "practice 2", "practice 3", "practice 4"],
  ),
  "two practices that hide what the community shows": sliceOf(
    [
      ...practices(3, () => [...each(three, { couples: 20 }), ...each(three, { couples: 10, round: "2" })]),
      ...practices(5, (practice) =>
        practice === "practice 4" || practice === "practice 5"
          ? [
              ...each(three, { couples: 6 }),
              ...each(three, { couples: 10, round: "2" }),
              { coach: "coach 1", couples: 2, round: "3+", done: 1 },
            ]
          : [],
      ),
    ],
    onlyRatings,
    ["practice 1", "practice 2", "practice 3", "practice 4", "practice 5"],
  ),
  "all of a practice but one are quiet voices": sliceOf([
    ...each(three, { couples: 12 }),
    { coach: "coach 1", couples: 1, seen: true, before: 7 },
  ]),
  "all of the small practices but one are quiet voices": sliceOf(
    [
      ...practices(3, () => each(three, { couples: 12, seen: true })),
      ...practices(6, (practice) =>
        ["practice 4", "practice 5", "practice 6"].includes(practice) ? [{ coach: "coach 1", couples: 10 }] : [],
      ),
      { practice: "practice 4", coach: "coach 1 of practice 4", couples: 1, seen: true, before: 7 },
    ],
    onlyRatings,
    ["practice 1", "practice 2", "practice 3", "practice 4", "practice 5", "practice 6"],
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
