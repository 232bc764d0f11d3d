import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLocal, instantOf, isZone, knownZone, parseLocal, plusDays, wallTime } from "./zone.ts";

const zones = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
);
const instants = fc
  .date({ min: new Date("2001-01-01T00:00:00Z"), max: new Date("2060-01-01T00:00:00Z"), noInvalidDate: true })
  .map((at) => new Date(Math.floor(at.getTime() / 60_000) * 60_000));

test("an instant comes back from the clock that shows it, but for an hour that comes twice", () => {
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const back = instantOf(wallTime(at, zone), zone);
      expect(wallTime(back, zone)).toEqual(wallTime(at, zone));
      expect(at.getTime() - back.getTime()).toBeGreaterThanOrEqual(0);
      expect(at.getTime() - back.getTime()).toBeLessThanOrEqual(60 * 60_000);
    }),
  );
});

test("a wall time is read as it was written", () => {
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const wall = wallTime(at, zone);
      expect(parseLocal(formatLocal(wall))).toEqual(wall);
    }),
  );
});

test("any text is a wall time or nothing, and never an error", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const wall = parseLocal(text);
      if (wall) expect(Number.isNaN(instantOf(wall, "Europe/Berlin").getTime())).toBe(false);
    }),
  );
});

describe("when the clocks change", () => {
  test.each([
    ["skipped hour", "2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["hour that comes twice", "2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["the morning after", "2026-03-29T09:00", "Europe/Berlin", "2026-03-29T07:00:00.000Z"],
    ["half an hour", "2026-04-05T12:00", "Australia/Lord_Howe", "2026-04-05T01:30:00.000Z"],
  ])("%s", (_, text, zone, expected) => {
    const wall = parseLocal(text);
    expect(wall && instantOf(wall, zone).toISOString()).toBe(expected);
  });
});

test.each([
  "",
  "tomorrow",
  "2026-02-30T10:00",
  "2026-13-01T10:00",
  "2026-11-22T24:00",
  "2026-11-22T10:60",
  "2026-11-22",
])("%j is no wall time", (text) => {
  expect(parseLocal(text)).toBeNull();
});

test("days are counted over the end of a year", () => {
  expect(formatLocal(plusDays({ year: 2026, month: 12, day: 31, hour: 19, minute: 0 }, 1))).toBe("2027-01-01T19:00");
});

test("a zone that nobody knows is UTC", () => {
  expect(isZone("Mars/Base")).toBe(false);
  expect(knownZone("Mars/Base")).toBe("UTC");
  expect(knownZone("Europe/Berlin")).toBe("Europe/Berlin");
});
