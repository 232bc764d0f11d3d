import { describe, expect, test } from "vitest";
import { figures, withoutFigures } from "./figures-of-speech.ts";
import { strikeOut } from "./pattern.ts";
import { readDraft } from "./read-draft.ts";
import { isAboutSafety } from "./safety.ts";

/** For each figure, sentences that it strikes something out of, and words of danger that it must leave as they are. */
const examples: Readonly<Record<string, { strikes: readonly string[]; leaves: readonly string[] }>> = {
  "what kills and is no person": {
    strikes: [
      "this commute is killing me ",
      "it kills me that you left ",
      "i killed the mood ",
      "my mum will kill me when she ",
    ],
    leaves: ["he will kill me if i leave ", "you tried to kill me that night ", "i want to kill myself "],
  },
  "dying without death": {
    strikes: ["i am dying to hear ", "i was scared to death ", "i nearly died when you sang ", "my phone died "],
    leaves: ["i want to die ", "i wish i was dead ", "i want to die when you go "],
  },
  "what strikes and is no hand": {
    strikes: [
      "the news hit me like a truck ",
      "you bit my head off ",
      "i beat myself up about it ",
      "you threw me a party ",
    ],
    leaves: [
      "you hit me like you meant it ",
      "he beat me at home ",
      "you threw me against the wall ",
      "i was beaten by him ",
    ],
  },
  "war over small things": {
    strikes: [
      "i want to bury the hatchet ",
      "you drive me up the wall ",
      "i am drowning in paperwork ",
      "your blood pressure ",
    ],
    leaves: ["you strangled me in the kitchen ", "you hold me under and i am in the water ", "you tied me up "],
  },
  "small ones and animals": {
    strikes: ["the toddler bit me ", "the dog dragged me down the lane ", "i was stung by a wasp "],
    leaves: ["he kicked me ", "i lost the baby after you kicked me ", "you kicked the dog "],
  },
  "told in stories, seen in dreams": {
    strikes: ["that film where he locks her in ", "i dreamt you were shot ", "in the video game you shot me "],
    leaves: ["he films me in the shower ", "you hit me with the book "],
  },
  "long ago, and others": {
    strikes: ["my grandfather was shot in the war ", "at judo training ", "my uncle took his own life "],
    leaves: ["my uncle hits me ", "when you get home from work you hit me "],
  },
  "said not to be so": {
    strikes: ["you have never hit me ", "i am not suicidal ", "nobody threatened me ", "you are not violent "],
    leaves: ["you never hit me where it shows ", "i will never hit you again ", "i am not safe with you "],
  },
  "mishaps and medicine": {
    strikes: ["i cut my finger chopping ", "since the operation ", "you had me in stitches "],
    leaves: ["you cut my finger ", "i told the nurse i fell down the stairs ", "i have stitches from you "],
  },
};

test("each figure has its examples, and each example its figure", () => {
  expect(Object.keys(examples).sort()).toEqual(figures.map(({ key }) => key).sort());
});

describe.each(figures.map((figure) => [figure.key, figure] as const))("of %s", (key, { strike }) => {
  const { strikes, leaves } = examples[key] ?? { strikes: [], leaves: [] };

  test.each(strikes)("it strikes out of %j, by this very figure", (words) => {
    expect(strikeOut(strike, "figure")(words)).toContain("figure ");
  });

  test.each(leaves)("all figures leave %j as it is", (words) => {
    expect(withoutFigures(words)).toBe(words);
  });
});

test("what stands beside a figure is read", () => {
  const everything = readDraft({
    role: "speaker",
    step: "speak",
    text: "The commute is killing me, and you hit me.",
  }).everything;
  expect(everything).toEqual(["the figure and you hit me "]);
  expect(isAboutSafety({ sentences: [], everything })).toBe(true);
});
