import { describe, expect, test } from "vitest";
import { firstGoWords, startWords } from "./assignment-words.ts";

const sam = { seat: "a", coachName: "Maren", other: "Alex" } as const;
const now = new Date("2026-11-22T23:30:00Z");

describe("what a partner reads of an assignment", () => {
  test.each([
    [null, "Either of you can begin, when something has come between you."],
    ["a", "Maren asks you to begin, when you are ready."],
    ["b", "Maren asks Alex to begin. You can begin too, if you like."],
  ] as const)("asked to begin: %s", (startSeat, words) => {
    expect(startWords(startSeat, sam)).toBe(words);
  });

  test("nobody else is named before there is anybody", () => {
    expect(startWords("b", { ...sam, other: null })).toContain("the other person");
  });

  test.each([
    ["2026-12-05", "UTC", "Maren suggests a first go by 5 December."],
    ["2026-11-27", "UTC", "Maren suggests a first go by Friday."],
    ["2026-11-22", "UTC", "Maren suggests a first go by today."],
    ["2026-11-22", "Europe/Paris", null],
  ])("by %s in %s", (day, zone, words) => {
    expect(firstGoWords(day, "Maren", now, zone)).toBe(words);
  });
});
