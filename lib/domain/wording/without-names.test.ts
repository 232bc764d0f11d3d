import { expect, test } from "vitest";
import { withoutNames } from "./without-names.ts";

const known = ["Sam", "Alex Okafor", "Ines", "Jo"];

test.each([
  // By those who are there, however written.
  ["alex, I felt small.", "someone, I felt small."],
  ["ALEX okafor knows.", "someone knows."],
  ["I told Ines’s sister.", "I told someone’s sister."],
  ["Jo joked, and joking helped.", "someone joked, and joking helped."],
  // By the look of it.
  ["I told Zora at home.", "I told someone at home."],
  ["Zora, I felt small.", "someone, I felt small."],
  ["I was sad. Zora, it hurt.", "I was sad. someone, it hurt."],
  ["Emma cried all night. Jonas hates it when we fight.", "someone cried all night. someone hates it when we fight."],
  ["You left.\nEmma’s brother stayed! Will knows.", "You left.\nsomeone brother stayed! someone knows."],
  ["We met in Porto last May.", "We met in someone last someone."],
  ["I asked Jean-Luc’s brother.", "I asked someone brother."],
  // What is none.
  ["I’m tired, and I'd like to rest. I do.", "I’m tired, and I’d like to rest. I do."],
  ["Yes, I was. Honestly, I tried. OK?", "Yes, I was. Honestly, I tried. OK?"],
  ["When you left\nI was alone", "When you left\nI was alone"],
  [
    "You’re late. Didn’t you see? Everybody’s tired. THAT hurt.",
    "You’re late. Didn’t you see? Everybody’s tired. THAT hurt.",
  ],
  ["It was late. Nothing helped!", "It was late. Nothing helped!"],
  // Where and how somebody can be reached.
  ["write to a.b@example.test now", "write to someone now"],
  ["see https://example.test/x?y=1 for it", "see someone for it"],
  ["see example.com/me or @zora", "see someone or someone"],
  ["call +44 20 7946 0958 or 555-0199", "call someone or someone"],
  ["at 10 past 8, in 2019", "at 10 past 8, in 2019"],
])("%j is told as %j", (said, told) => {
  expect(withoutNames(said, known)).toBe(told);
});

test("a name with marks in it is a name and no pattern", () => {
  expect(withoutNames("i asked a.c and abc", ["A.C"])).toBe("i asked someone and abc");
  expect(withoutNames("i asked", [])).toBe("i asked");
});
