import { expect, it } from "vitest";
import { forgottenAt } from "./known-device.ts";

it.each([
  ["2026-01-01T00:00:00.000Z", "2027-02-01T00:00:00.000Z"],
  ["2026-01-31T23:59:59.999Z", "2027-02-01T00:00:00.000Z"],
  ["2026-12-24T18:00:00.000Z", "2028-01-01T00:00:00.000Z"],
])("a sign-in at %s is forgotten with everybody's of that month", (now, end) => {
  expect(forgottenAt(new Date(now)).toISOString()).toBe(end);
  // Browsers cut what lasts longer than 400 days.
  expect(Date.parse(end) - Date.parse(now)).toBeLessThanOrEqual(400 * 24 * 60 * 60_000);
});
