import { expect, test } from "vitest";
import { waitBefore } from "./retry-soon.ts";

const minute = 60_000;

test("the first try comes soon, and each after it later, up to half a minute", () => {
  const now = 10 * minute;
  const waits = [0, 1, 2, 3, 20].map((tries) => waitBefore(Array<number>(tries).fill(now - 1), now));
  expect(waits).toEqual([3_000, 10_000, 30_000, 30_000, 30_000]);
});

test("what broke some minutes ago doesn't make the next try wait", () => {
  expect(waitBefore([0, minute, 2 * minute], 8 * minute)).toBe(3_000);
});
