import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { returnTimes, talkTimes } from "./moments.ts";
import { calendarWords, clockWords, dayWords, momentWords, stretchWords } from "./words.ts";
import { wallTime } from "./zone.ts";

const berlin = "Europe/Berlin";
// Thursday, 7 pm in Berlin.
const now = new Date("2026-03-05T18:00:00Z");

describe("a moment in a person's words", () => {
  test.each([
    ["2026-03-05T18:40:00Z", "this evening at 7:40 pm"],
    ["2026-03-05T23:00:00Z", "tonight at midnight"],
    ["2026-03-06T01:30:00Z", "tonight at 2:30 am"],
    ["2026-03-06T03:59:00Z", "tomorrow morning at 4:59 am"],
    ["2026-03-06T08:00:00Z", "tomorrow morning at 9 am"],
    ["2026-03-06T11:00:00Z", "tomorrow afternoon at noon"],
    ["2026-03-06T18:30:00Z", "tomorrow evening at 7:30 pm"],
    ["2026-03-08T14:00:00Z", "on Sunday afternoon at 3 pm"],
    ["2026-03-08T01:00:00Z", "on Sunday before dawn at 2 am"],
    ["2026-03-07T23:30:00Z", "on Sunday just after midnight at 12:30 am"],
    ["2026-03-07T23:00:00Z", "on Saturday night at midnight"],
    ["2026-03-05T01:00:00Z", "last night at 2 am"],
    ["2026-03-04T02:00:00Z", "yesterday morning at 3 am"],
    ["2026-03-04T01:00:00Z", "yesterday before dawn at 2 am"],
    ["2026-03-03T23:30:00Z", "yesterday just after midnight at 12:30 am"],
    ["2026-03-20T17:00:00Z", "on Friday, 20 March at 6 pm"],
    ["2027-01-01T11:00:00Z", "on Friday, 1 January 2027 at noon"],
    ["2026-03-05T09:00:00Z", "this morning at 10 am"],
    ["2026-03-04T19:00:00Z", "last night at 8 pm"],
    ["2026-03-04T09:00:00Z", "yesterday morning at 10 am"],
    ["2026-03-01T09:00:00Z", "on Sunday, 1 March at 10 am"],
  ])("%s is %j", (at, words) => {
    expect(momentWords(new Date(at), now, berlin)).toBe(words);
  });

  test.each([
    ["2026-03-05T01:30:00Z", "tonight at 2:30 am"],
    ["2026-03-06T01:30:00Z", "tomorrow night at 2:30 am"],
  ])("in the small hours, %s is %j", (at, words) => {
    expect(momentWords(new Date(at), new Date("2026-03-05T00:10:00Z"), berlin)).toBe(words);
  });

  test("the same instant has other words in another zone", () => {
    const at = new Date("2026-03-06T01:00:00Z");
    expect(momentWords(at, now, "America/New_York")).toBe("this evening at 8 pm");
    expect(momentWords(at, now, "Asia/Tokyo")).toBe("this morning at 10 am");
  });
});

test.each([
  [{ hour: 0, minute: 0 }, "midnight"],
  [{ hour: 0, minute: 5 }, "12:05 am"],
  [{ hour: 12, minute: 0 }, "noon"],
  [{ hour: 12, minute: 30 }, "12:30 pm"],
  [{ hour: 23, minute: 59 }, "11:59 pm"],
])("%j on the clock is %j", (clock, words) => {
  expect(clockWords(clock)).toBe(words);
});

test.each([
  ["2026-03-05T01:00:00Z", "today"],
  ["2026-03-04T01:00:00Z", "yesterday"],
  ["2026-03-06T01:00:00Z", "tomorrow"],
  ["2026-03-09T01:00:00Z", "on Monday"],
  ["2026-02-01T01:00:00Z", "on 1 February"],
  ["2025-02-01T01:00:00Z", "on 1 February 2025"],
])("the day of %s is %j", (at, words) => {
  expect(dayWords(new Date(at), now, berlin)).toBe(words);
});

test("a due date is the same date in every zone", () => {
  const due = new Date("2026-03-06T00:00:00Z");
  expect(calendarWords(due, new Date("2026-03-06T02:00:00Z"), "America/New_York")).toBe("tomorrow");
  expect(calendarWords(due, new Date("2026-03-05T20:00:00Z"), "Asia/Tokyo")).toBe("today");
});

test.each([
  [0, "about a minute"],
  [4, "about 4 minutes"],
  [18, "about 20 minutes"],
  [49, "about 50 minutes"],
  [61, "about an hour"],
  [170, "about 3 hours"],
])("%i minutes ahead is %j", (minutes, words) => {
  expect(stretchWords(now, new Date(now.getTime() + minutes * 60_000))).toBe(words);
});

const zones = fc.constantFrom("UTC", berlin, "America/New_York", "Asia/Kolkata", "Pacific/Auckland");
const instants = fc.date({
  min: new Date("2020-01-01T00:00:00Z"),
  max: new Date("2040-01-01T00:00:00Z"),
  noInvalidDate: true,
});

test("times for a talk lie ahead, in order, each in words of its own", () => {
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const moments = talkTimes(at, zone);
      expect(moments).toHaveLength(3);
      expect(moments.every((moment) => moment.at.getTime() >= at.getTime() + 60 * 60_000)).toBe(true);
      expect(moments.map((moment) => moment.at.getTime())).toEqual(
        moments.map((moment) => moment.at.getTime()).toSorted((one, other) => one - other),
      );
      expect(new Set(moments.map((moment) => moment.words)).size).toBe(3);
    }),
  );
});

test("a return is never sooner than the break is long, nor later than was promised at most", () => {
  const lengths = fc.record({
    breakMinutes: fc.integer({ min: 20, max: 180 }),
    returnWithinHours: fc.integer({ min: 1, max: 24 }),
  });
  fc.assert(
    fc.property(instants, zones, lengths, (at, zone, policy) => {
      for (const moment of returnTimes(at, zone, policy)) {
        expect(moment.at.getTime() - at.getTime()).toBeGreaterThan(policy.breakMinutes * 60_000);
        expect(moment.at.getTime() - at.getTime()).toBeLessThan(policy.returnWithinHours * 60 * 60_000);
      }
      const words = returnTimes(at, zone, policy).map((moment) => moment.words);
      expect(new Set(words).size).toBe(words.length);
    }),
  );
});

test("a choice keeps its key as the clock goes on, so that it stays chosen on a page drawn afresh", () => {
  const policy = { breakMinutes: 20, returnWithinHours: 24 };
  const keys = (at: Date) => returnTimes(at, berlin, policy).map((moment) => moment.key);
  const before = new Date("2026-03-02T12:00:10Z");
  const after = new Date("2026-03-02T12:03:40Z");
  expect(keys(after)).toEqual(keys(before));
  expect(new Set(keys(before)).size).toBe(keys(before).length);
  // A time on the clock is another choice from one that has passed.
  const talk = talkTimes(before, berlin).map((moment) => moment.key);
  expect(talkTimes(new Date("2026-03-02T18:30:00Z"), berlin).map((moment) => moment.key)).not.toContain(talk[0]);
});

test("the words name the hour that the person's own clock shows", () => {
  fc.assert(
    fc.property(instants, instants, zones, (at, today, zone) => {
      expect(momentWords(at, today, zone).endsWith(`at ${clockWords(wallTime(at, zone))}`)).toBe(true);
    }),
  );
});
