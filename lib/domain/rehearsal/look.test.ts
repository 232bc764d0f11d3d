import { expect, test } from "vitest";
import { isNewLook } from "./look.ts";

const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, hours));

test.each<[string, number | null, number | null, number, boolean]>([
  ["the first", null, null, 0, true],
  ["another while it goes on", 0, null, 1, false],
  ["another while it goes on, days later", 0, null, 47, false],
  ["the first once it is over", 0, 2, 2, true],
  ["the first of somebody who comes only then", null, 2, 3, true],
  ["another soon after", 2, 2, 3, false],
  ["another within a day", 2, 2, 25, false],
  ["another a day later", 2, 2, 26, true],
])("%s is in the trail or isn't", (_, looked, over, now, isNew) => {
  const [lookedAt, overAt] = [looked, over].map((hours) => (hours === null ? null : at(hours)));
  expect(isNewLook({ lookedAt: lookedAt ?? null, overAt: overAt ?? null }, at(now))).toBe(isNew);
});
