import { expect, test } from "vitest";
import { journalSearch, newsIn, parseJournalQuery } from "./journal-query.ts";

const repairId = "11111111-1111-4111-8111-111111111111";
const older = { at: new Date("2026-03-02T18:00:00.123Z"), id: "22222222-2222-4222-8222-222222222222" };
const read = (search: string) => parseJournalQuery(Object.fromEntries(new URLSearchParams(search)));

test("an address says again what was read from it", () => {
  for (const query of [
    { repairId: null, older: null },
    { repairId, older: null },
    { repairId, older },
  ]) {
    expect(read(journalSearch(query))).toEqual(query);
  }
  expect(journalSearch({})).toBe("");
});

test.each([
  "repair=7",
  "repair=x' OR 1=1",
  "older=now",
  `older=1.${"2".repeat(36)}`,
  `older=${"9".repeat(15)}.${older.id}`,
  `older=-1.${older.id}`,
])("%s is nothing to go by", (search) => {
  expect(read(search)).toEqual({ repairId: null, older: null });
});

test("the same asked twice is not asked", () => {
  expect(parseJournalQuery({ repair: [repairId, repairId], older: ["1", "2"] })).toEqual({
    repairId: null,
    older: null,
  });
});

test("an address brings known news or none", () => {
  expect(newsIn({ news: "deleted" })).toBe("Deleted for good.");
  expect(journalSearch({ repairId }, "takenBack")).toBe(`?repair=${repairId}&news=takenBack`);
  for (const news of ["toString", "x", undefined, ["deleted"]]) expect(newsIn({ news })).toBeNull();
});
