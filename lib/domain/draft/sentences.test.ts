import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenText, sentencesOf, withStarter } from "./sentences.ts";

test.each([
  ["", []],
  ["  \n ", []],
  ["I was sad.", ["I was sad."]],
  ["I was sad. Were you? I think so", ["I was sad.", "Were you?", "I think so"]],
  ["no full stop\nanother line", ["no full stop", "another line"]],
  ["At 7.30 p.m. you came home. I waited…", ["At 7.30 p.m. you came home.", "I waited…"]],
])("the sentences of %j", (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

const squeezed = (text: string) => text.replace(/\s+/g, "");

test("no word is lost or added when all sentences are chosen", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const sentences = sentencesOf(text);
      const all = sentences.map((_, index) => index);
      expect(squeezed(chosenText(sentences, all))).toBe(squeezed(text));
    }),
  );
});

test("only what was chosen is sent, in the order it was written", () => {
  expect(chosenText(["One.", "Two.", "Three."], [2, 0, 7, -1])).toBe("One. Three.");
});

test("a starter begins a line of its own", () => {
  expect(withStarter("", "I felt")).toBe("I felt ");
  expect(withStarter("It was late. ", "I felt")).toBe("It was late.\nI felt ");
});
