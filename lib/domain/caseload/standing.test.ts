import { describe, expect, test } from "vitest";
import { caseloadFilters } from "./caseload-choices.ts";
import { standingOf, standings, standingsShown } from "./standing.ts";

const couple: Parameters<typeof standingOf>[0] = { ended: false, clearance: "clear", repair: null, assignedAt: [] };
const monday = new Date("2026-03-02T10:00:00Z");
const tuesday = new Date("2026-03-03T10:00:00Z");

describe("where a couple stands", () => {
  test.each([
    [{}, "notStarted"],
    [{ assignedAt: [monday] }, "assigned"],
    [{ repair: { state: "onBreak", closedAt: null }, assignedAt: [monday] }, "onBreak"],
    [{ repair: { state: "complete", closedAt: tuesday }, assignedAt: [monday] }, "complete"],
    [{ repair: { state: "complete", closedAt: monday }, assignedAt: [monday, tuesday] }, "assigned"],
    [{ repair: { state: "underway", closedAt: null }, clearance: "held" }, "held"],
    [{ clearance: "closed", assignedAt: [monday] }, "closed"],
    [{ clearance: "held", ended: true }, "ended"],
  ] as [Partial<typeof couple>, string][])("%j is %s", (change, expected) => {
    expect(standingOf({ ...couple, ...change })).toBe(expected);
  });
});

test("every standing is shown by one filter", () => {
  const shown = caseloadFilters.flatMap((filter) => standingsShown[filter] ?? []);
  expect(shown.toSorted()).toEqual([...standings].toSorted());
});
