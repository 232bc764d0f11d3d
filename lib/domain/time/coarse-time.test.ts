import { describe, expect, test } from "vitest";
import { coarseTime } from "./coarse-time.ts";
import { dueWords } from "./due-words.ts";
import { localDay } from "./local-day.ts";

describe("how long ago, in weeks", () => {
  // A Wednesday, early in the morning in Auckland and still Tuesday in UTC.
  const now = new Date("2026-03-03T20:00:00Z");

  test.each([
    ["2026-03-03T19:59:00Z", "UTC", "thisWeek"],
    ["2026-03-02T00:00:00Z", "UTC", "thisWeek"],
    ["2026-03-01T23:59:00Z", "UTC", "lastWeek"],
    ["2026-02-23T00:00:00Z", "UTC", "lastWeek"],
    ["2026-02-22T23:59:00Z", "UTC", "earlier"],
    ["2025-03-03T20:00:00Z", "UTC", "earlier"],
    ["2026-03-01T12:00:00Z", "Pacific/Auckland", "thisWeek"],
    ["2026-03-01T10:00:00Z", "Pacific/Auckland", "lastWeek"],
  ])("%s in %s is %s", (at, zone, expected) => {
    expect(coarseTime(new Date(at), now, zone)).toBe(expected);
  });

  test("a clock that runs ahead is this week's", () => {
    expect(coarseTime(new Date("2026-03-20T00:00:00Z"), now, "UTC")).toBe("thisWeek");
  });
});

describe("a calendar day", () => {
  const now = new Date("2026-11-22T23:30:00Z");

  test.each([
    ["2026-11-22", "UTC", "Today"],
    ["2026-11-23", "UTC", "Tomorrow"],
    ["2026-11-23", "Europe/Paris", "Today"],
    ["2026-11-21", "UTC", "Yesterday"],
    ["2026-11-27", "UTC", "Friday"],
    ["2026-12-05", "UTC", "5 December"],
    ["2027-01-02", "UTC", "2 January 2027"],
  ])("%s in %s is %s", (day, zone, expected) => {
    expect(dueWords(day, now, zone)).toBe(expected);
  });

  test("is reckoned on the person's own calendar, over the end of a year", () => {
    expect(localDay(now, "Europe/Paris")).toBe("2026-11-23");
    expect(localDay(new Date("2026-12-30T12:00:00Z"), "UTC", 7)).toBe("2027-01-06");
  });
});
