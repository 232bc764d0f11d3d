import { expect, test } from "vitest";
import { saysStopWord } from "./stop-word.ts";

test.each(["Lighthouse", "lighthouse", " LIGHTHOUSE!! ", "“Lighthouse.”", "lighthouse… Lighthouse", "Lighthouse\n"])(
  "%j is the stop word, however it was typed",
  (text) => {
    expect(saysStopWord(text, "Lighthouse")).toBe(true);
    expect(saysStopWord(text, "lighthouse.")).toBe(true);
  },
);

test.each(["I saw a lighthouse", "lighthouses", "Lighthouse, please", "light house", "", " ", "…"])(
  "%j isn't: it is a turn like any other",
  (text) => {
    expect(saysStopWord(text, "Lighthouse")).toBe(false);
  },
);

test("a stop word of several words, of another alphabet, or of signs alone works as well", () => {
  expect(saysStopWord("that’s enough", "That’s enough!")).toBe(true);
  expect(saysStopWord("СТОП", "стоп")).toBe(true);
  expect(saysStopWord("Ça suffit", "ça suffit")).toBe(true);
  expect(saysStopWord("!!!", "!!!")).toBe(true);
  expect(saysStopWord("???", "!!!")).toBe(false);
});
