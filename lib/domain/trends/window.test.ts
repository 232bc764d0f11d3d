import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  closableWindows,
  countsIn,
  firstWholeYear,
  hasWholeYears,
  isClosable,
  kindOfWindow,
  overlaps,
  togetherUntil,
  type WindowKind,
  windowBounds,
  windowOf,
} from "./window.ts";

const at = (instant: string): Date => new Date(instant);
const kinds = fc.constantFrom<WindowKind>("quarter", "year");
const instants = fc.date({ min: at("2000-01-01T00:00:00Z"), max: at("2100-01-01T00:00:00Z"), noInvalidDate: true });

describe("a window", () => {
  test.each<[string, WindowKind, string]>([
    ["2026-01-01T00:00:00Z", "quarter", "2026Q1"],
    ["2026-03-31T23:59:59.999Z", "quarter", "2026Q1"],
    ["2026-04-01T00:00:00Z", "quarter", "2026Q2"],
    ["2026-12-31T23:59:59.999Z", "quarter", "2026Q4"],
    ["2026-12-31T23:59:59.999Z", "year", "2026"],
    ["2027-01-01T00:00:00Z", "year", "2027"],
  ])("of %s by the %s is %s", (instant, kind, window) => expect(windowOf(at(instant), kind)).toBe(window));

  test("holds the instants that fall in it, and no other does", () =>
    fc.assert(
      fc.property(instants, kinds, (instant, kind) => {
        const { from, until } = windowBounds(windowOf(instant, kind));
        expect(from <= instant && instant < until).toBe(true);
        expect(windowOf(until, kind)).not.toBe(windowOf(instant, kind));
        expect(windowOf(new Date(until.getTime() - 1), kind)).toBe(windowOf(instant, kind));
      }),
    ));

  test.each(["2026Q5", "2026Q0", "26Q1", "2026q1", "2026-07", "", "2026Q3 ", "2026Q3..2026Q4"])(
    "is never %j",
    (text) => {
      expect(kindOfWindow(text)).toBeNull();
      expect(() => windowBounds(text)).toThrow();
    },
  );
});

test.each([
  ["2026Q3", "2026", true],
  ["2026", "2026Q1", true],
  ["2026Q3", "2026Q3", true],
  ["2026Q4", "2027Q1", false],
  ["2027Q1", "2026Q4", false],
  ["2026", "2027", false],
])("%s and %s have a day in common: %s", (one, other, common) => expect(overlaps(one, other)).toBe(common));

describe("closing", () => {
  test("waits for late phones", () => {
    expect(isClosable("2026Q3", at("2026-09-30T23:59:59Z"))).toBe(false);
    expect(isClosable("2026Q3", at("2026-10-07T23:59:59Z"))).toBe(false);
    expect(isClosable("2026Q3", at("2026-10-08T00:00:00Z"))).toBe(true);
  });

  test("takes the oldest first, and all that were missed", () => {
    const quarters = closableWindows("quarter", at("2025-08-20T10:00:00Z"), at("2026-07-09T00:00:00Z"));
    expect(quarters).toEqual(["2025Q3", "2025Q4", "2026Q1", "2026Q2"]);
    expect(closableWindows("year", at("2024-08-20T10:00:00Z"), at("2026-07-09T00:00:00Z"))).toEqual(["2024", "2025"]);
    expect(closableWindows("quarter", at("2026-07-01T00:00:00Z"), at("2026-07-09T00:00:00Z"))).toEqual([]);
  });
});

describe("years instead of quarters", () => {
  test("begin with the next one", () => expect(firstWholeYear(at("2026-01-01T00:00:00Z"))).toBe(2027));

  test("never count a day twice, nor leave one out", () =>
    fc.assert(
      fc.property(instants, fc.option(fc.integer({ min: 2000, max: 2100 })), (instant, yearsFrom) => {
        const counted = (["quarter", "year"] as const).filter((kind) => countsIn(windowOf(instant, kind), yearsFrom));
        expect(counted).toEqual([yearsFrom !== null && instant.getUTCFullYear() >= yearsFrom ? "year" : "quarter"]);
      }),
    ));

  test("end what is counted with other practices, and nothing of before", () => {
    expect(togetherUntil(false, null)).toBeNull();
    expect(togetherUntil(false, 2027)).toBeNull();
    const until = togetherUntil(true, 2027) ?? "";
    for (const period of ["2025Q1", "2026Q4", "2026"]) expect(period < until).toBe(true);
    for (const period of ["2027", "2027Q1", "2028Q4"]) expect(period < until).toBe(false);
    expect("2199Q4" < (togetherUntil(true, null) ?? "")).toBe(true);
  });

  test("have begun with the first instant of the first", () => {
    expect(hasWholeYears(null, at("2030-01-01T00:00:00Z"))).toBe(false);
    expect(hasWholeYears(2027, at("2026-12-31T23:59:59Z"))).toBe(false);
    expect(hasWholeYears(2027, at("2027-01-01T00:00:00Z"))).toBe(true);
  });
});
