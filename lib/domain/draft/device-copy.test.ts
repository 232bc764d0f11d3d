import { describe, expect, test } from "vitest";
import { type CopyStore, copiesOf, copyPlace, dropCopies } from "./device-copy.ts";

test("copies are found by their writer, and nobody else's are", () => {
  const mine = [
    copyPlace("p1", { repairId: "r", step: "speak", round: 1 }),
    copyPlace("p1", { soloId: "s", step: "own" }),
  ];
  const others = [
    copyPlace("p2", { repairId: "r", step: "speak", round: 1 }),
    copyPlace("p11", { soloId: "s" }),
    "p1",
    "theme",
  ];
  expect(copiesOf("p1", [...others, ...mine])).toEqual(mine);
});

describe("dropping copies", () => {
  const now = Date.parse("2026-03-10T12:00:00Z");
  const days = (count: number) => JSON.stringify({ text: "t", at: now - count * 86_400_000 });

  function storeOf(copies: Record<string, string>) {
    const store = { ...copies } as Record<string, string> & CopyStore;
    Object.defineProperties(store, {
      getItem: { value: (place: string) => store[place] ?? null },
      removeItem: { value: (place: string) => delete store[place] },
    });
    return store;
  }

  test("takes what waited for more than a week, or can't be read, and nothing else", () => {
    const store = storeOf({
      "rejoin-draft:p1:old": days(8),
      "rejoin-draft:p2:old": days(8),
      "rejoin-draft:p1:spoilt": "not json",
      "rejoin-draft:p1:new": days(6),
      theme: "dark",
    });
    dropCopies(store, now);
    expect(Object.keys(store)).toEqual(["rejoin-draft:p1:new", "theme"]);
  });

  test("takes all of a rehearsal that is over, of any age, and a guest's all", () => {
    const store = storeOf({
      [copyPlace("p1", { rehearsalId: "r1", name: "text" })]: days(0),
      [copyPlace("p1", { rehearsalId: "r2", name: "text" })]: days(0),
      [copyPlace("guest", { rehearsalId: "r1", name: "text" })]: days(0),
    });
    dropCopies(store, now, copyPlace("p1", { rehearsalId: "r1" }));
    expect(Object.keys(store)).toEqual(["rejoin-draft:p1:r2:text", "rejoin-draft:guest:r1:text"]);
    dropCopies(store, now, copyPlace("guest", {}));
    expect(Object.keys(store)).toEqual(["rejoin-draft:p1:r2:text"]);
  });
});
