import { expect, test } from "vitest";
import { respellHome } from "./home-spelling.ts";
import { readDraft } from "./read-draft.ts";

test.each([
  ["ah cannae thole it", "i can not thole it"],
  ["ye telt the weans", "you told the children"],
  ["tha's nowt to say", "you have nothing to say"],
  ["yuh lock mi inna di yard", "you lock mi in di yard"],
  ["sayin nothin, gettin in the car", "saying nothing, getting in the car"],
  ["havin' a think", "having a think"],
  ["a cup o' tea wi' her in t'kitchen", "a cup of tea with her in the kitchen"],
  ["'tis late", "it is late"],
])("%j is %j", (text, spelledOut) => {
  expect(respellHome(text)).toBe(spelledOut);
});

test.each([
  "begin again in the cabin",
  "at ten o'clock",
  "my cousin has a coffin",
  "certainly within the margin",
  "the captain's skin",
])("%j stays as it is", (text) => {
  expect(respellHome(text)).toBe(text);
});

test("a draft is read as what it says, however it is spelled", () => {
  const read = readDraft({
    role: "speaker",
    step: "speak",
    text: "Ah telt ye ah cannae dae it. Tha took mi wages, an' owt else.",
  });
  expect(read.everything).toEqual(["i told you i can not dae it ", "you took mi wages an anything else "]);
});
