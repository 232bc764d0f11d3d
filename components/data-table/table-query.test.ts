import { describe, expect, test } from "vitest";
import { readTableQuery, type TableQueryShape, tableHref } from "./table-query.ts";

const shape: TableQueryShape = {
  sortable: ["label", "step", "last"],
  defaultSort: { by: "last", direction: "desc" },
  filters: { state: ["paused", "held"], bond: ["friends"] },
};

describe("readTableQuery", () => {
  test("an empty address is the default view", () => {
    expect(readTableQuery({}, shape)).toEqual({
      search: "",
      sort: { by: "last", direction: "desc" },
      filters: {},
      page: 1,
    });
  });

  test.each([
    ["label", { by: "label", direction: "asc" }],
    ["-step", { by: "step", direction: "desc" }],
    ["--step", { by: "last", direction: "desc" }],
    ["password", { by: "last", direction: "desc" }],
    ["__proto__", { by: "last", direction: "desc" }],
    [["step", "label"], { by: "step", direction: "asc" }],
  ])("sort %j", (sort, expected) => {
    expect(readTableQuery({ sort }, shape).sort).toEqual(expected);
  });

  test.each([
    ["2", 2],
    ["0", 1],
    ["-3", 1],
    ["1e9", 1],
    ["99999", 10_000],
    ["999999999999", 1],
    ["two", 1],
  ])("page %j is %j", (page, expected) => {
    expect(readTableQuery({ page }, shape).page).toBe(expected);
  });

  test("keeps only the filters and values it knows", () => {
    expect(readTableQuery({ state: "held", bond: "enemies", other: "x" }, shape).filters).toEqual({ state: "held" });
  });

  test("trims a search, bounds it and takes out NUL", () => {
    expect(readTableQuery({ q: `  a\0b${"c".repeat(200)}` }, shape).search).toBe(`ab${"c".repeat(78)}`);
  });
});

describe("tableHref", () => {
  test("leaves the defaults out", () => {
    expect(tableHref("/", readTableQuery({}, shape), shape)).toBe("/");
  });

  test.each([
    {},
    { q: "Ana & Łukasz", sort: "-label", page: "3", state: "paused", bond: "friends" },
    { sort: "last" },
    { q: "?#&=%" },
  ])("an address read back gives the same view: %j", (params) => {
    const query = readTableQuery(params, shape);
    const address = new URL(tableHref("/", query, shape), "http://table.test");
    expect(readTableQuery(Object.fromEntries(address.searchParams), shape)).toEqual(query);
  });
});
