import { expect, test } from "vitest";
import { afterSaid, isSaid, type KeptCopy, keptIn } from "./kept-copy.ts";

const copy: KeptCopy = { text: "I was sad.", sent: { text: "I was sad.", lines: ["l1", "l2"] } };

test("words that stand on the page are no longer to be said, whether or not an answer came", () => {
  expect(isSaid(copy, "l1")).toBe(true);
  expect(isSaid(copy, "l2")).toBe(true);
  expect(afterSaid(copy)).toEqual({ text: "", sent: null });
});

test("words that nobody took yet wait on", () => {
  expect(isSaid(copy, "earlier")).toBe(false);
  expect(isSaid(copy, null)).toBe(false);
  expect(isSaid({ text: "I was sad.", sent: null }, "l1")).toBe(false);
});

test("what was written while the rest was on its way is the beginning of the next thing", () => {
  expect(afterSaid({ ...copy, text: "I was sad. And tired." }).text).toBe(" And tired.");
  expect(afterSaid({ ...copy, text: "Something else." }).text).toBe("Something else.");
});

test.each(["not json", "[]", '{"text":1}'])("a spoilt copy (%s) is no copy", (spoilt) => {
  expect(keptIn({ getItem: () => spoilt }, "p")).toEqual({ text: "", sent: null });
});
