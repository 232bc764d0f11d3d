import { describe, expect, test } from "vitest";
import { addressees } from "./note-kind.ts";
import { type NotePartner, readersAhead, readersNow } from "./note-readers.ts";

const alma: NotePartner = { seat: "a", name: "Alma", joined: true };
const noor: NotePartner = { seat: "b", name: "Noor", joined: true };
const both = [alma, noor];
const open = { ended: false };

describe("before it is written, the readers of a note are named:", () => {
  test.each([
    ["couple", "Alma and Noor will read this."],
    ["a", "Of the two, only Alma will read this. Noor isn’t told. A coach who takes over from you can read it too."],
    ["b", "Of the two, only Noor will read this. Alma isn’t told. A coach who takes over from you can read it too."],
    ["case", "You, and a coach who takes over from you. The couple never sees this."],
    ["process", "Only you. A coach who takes over from you never sees this, and neither does the couple."],
  ] as const)("%s", (to, words) => {
    expect(readersAhead(to, both)).toBe(words);
  });

  test("who joins later reads what was written to the couple", () => {
    expect(readersAhead("couple", [alma, { ...noor, joined: false }])).toBe(
      "Alma and Noor will read this, also one who joins later.",
    );
    expect(readersAhead("couple", [alma])).toBe("Alma will read this, also one who joins later.");
    expect(readersAhead("a", [alma])).toBe(
      "Only Alma will read this. A coach who takes over from you can read it too.",
    );
  });

  test("nobody is named as a reader of two kinds in the same words", () => {
    expect(new Set(addressees.map((to) => readersAhead(to, both))).size).toBe(addressees.length);
  });
});

describe("once it is written", () => {
  test.each([
    ["toCouple", null, "Alma and Noor can read this."],
    ["toPartner", "b", "Of the two, only Noor can read this. Alma isn’t told."],
    ["caseNote", null, "You, and a coach who takes over from you."],
    ["processNote", null, "Only you."],
  ] as const)("%s", (kind, seat, words) => {
    expect(readersNow({ kind, seat }, both, open)).toBe(words);
  });

  test.each(["toCouple", "toPartner"] as const)("%s is read by neither partner after the end", (kind) => {
    expect(readersNow({ kind, seat: "a" }, both, { ended: true })).not.toMatch(/Alma|Noor/);
  });
});
