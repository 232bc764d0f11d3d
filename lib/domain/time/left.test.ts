import { expect, test } from "vitest";
import { leftWords } from "./left.ts";

const minute = 60_000;

test.each([
  [20 * minute, "About 20 minutes to go"],
  [19.2 * minute, "About 20 minutes to go"],
  [minute, "About a minute to go"],
  [1, "About a minute to go"],
  [60 * minute, "About 60 minutes to go"],
  [61 * minute, "About an hour to go"],
  [90 * minute, "About an hour and a half to go"],
  [120 * minute, "About 2 hours to go"],
  [23.6 * 60 * minute, "About 23 and a half hours to go"],
  [0, "The time has come. This page goes on by itself once there is a signal."],
  [-minute, "The time has come. This page goes on by itself once there is a signal."],
])("%i ms", (ms, words) => {
  expect(leftWords(ms)).toBe(words);
});
