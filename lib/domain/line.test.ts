import { describe, expect, test } from "vitest";
import { line } from "./line.ts";

const name = line({ missing: "Write a name.", max: 20 });
const complaintOf = (text: unknown) => name.safeParse(text).error?.issues[0]?.message;

describe("a line of text", () => {
  test.each(["Síle O’Brien", "D'Arcy", "مریم", "می‌خواهم", "דנה\u200E (בית)", "李雷", "👩‍👩‍👧 Nia", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "?"])(
    "keeps %j as it is",
    (text) => expect(name.parse(text)).toBe(text),
  );

  test.each([
    ["evil\u202Egnp.exe", "evilgnp.exe"],
    ["\u2068Sam\u2069", "Sam"],
    ["\u202ASam\u202C ", "Sam"],
    ["Sam\uD83D", "Sam"],
  ])("never shows other than it says: %j", (text, shown) => expect(name.parse(text)).toBe(shown));

  test.each(["", "  ", "\u202E", "\u200B\u200D", "\uFEFF", undefined])("that can't be read is none: %j", (text) =>
    expect(complaintOf(text)).toBe("Write a name."),
  );

  test.each(["Sam\tTaylor", "Sam\nTaylor", "Sam\u2028Taylor", "S\u0000am", "S\u0007am"])("is one line: %j", (text) =>
    expect(complaintOf(text)).toContain("Type it again"),
  );

  test("is no longer than there is room for", () => expect(complaintOf("a".repeat(21))).toContain("20 characters"));
});
