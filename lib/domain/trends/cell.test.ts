import { expect, test } from "vitest";
import { type Cell, members, ruleNames, ruleWords } from "./cell.ts";
import type { GapSlice, Slice } from "./slice.ts";

test.each(ruleNames)("what is hidden by %s says so without a number", (rule) => {
  expect(ruleWords[rule]).toMatch(/^Hidden: [^\d]+\.$/);
  expect(ruleWords[rule]).not.toMatch(/\b(one|two|three|five|eleven) (couple|coache|practice)s?\b/);
});

test("every couple is in one member of what it is broken down by", () => {
  expect(members.round).toEqual<Slice["contributions"][number]["round"][]>(["1", "2", "3+"]);
  expect(members.gap).toEqual<GapSlice["contributions"][number]["gap"][]>(["week", "fortnight", "month", "longer"]);
  expect(members.total).toEqual<Cell["member"][]>(["all"]);
});
