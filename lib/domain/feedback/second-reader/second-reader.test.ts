import { expect, test } from "vitest";
import { bucketOf, type LinearModel, middle } from "./linear-model.ts";
import { secondReader } from "./second-reader.ts";

const nothing: LinearModel = { biases: [0, 0, 0, 0, 0, 0], step: 1, weights: "" };

/** A reader who knows these words alone, and how much each speaks of danger. */
function knowing(bias: number, words: Readonly<Record<string, number>>) {
  let from = 0;
  const weights = Object.entries(words)
    .map(([word, weight]) => ({ bucket: bucketOf(word), letter: String.fromCharCode(middle + weight) }))
    .sort((one, other) => one.bucket - other.bucket)
    .map(({ bucket, letter }) => {
      const skipped = bucket - from;
      from = bucket + 1;
      return `${skipped || ""}${letter}`;
    })
    .join("");
  const { sensesDanger } = secondReader({ style: nothing, danger: { biases: [bias], step: 1, weights } });
  return (byRule: boolean, ...everything: string[]) =>
    sensesDanger(byRule, { role: "speaker", step: "speak", text: "" }, { sentences: [], everything });
}

test("one dreadful sentence isn't drowned by what is said around it", () => {
  const senses = knowing(-1, { quagga: 7, tulip: -7 });
  expect(senses(false, "quagga ", "tulip ")).toBe(true);
  expect(senses(false, "tulip ")).toBe(false);
});

test("sentences that add up to danger must have one that sounds like it", () => {
  const senses = knowing(-6, { quagga: 4, dodo: 4 });
  expect(senses(false, "quagga ", "dodo ")).toBe(false);
  expect(knowing(-4, { quagga: 4, dodo: 4 })(false, "quagga ", "dodo ")).toBe(true);
});

test("what a rule knows needs less", () => {
  const senses = knowing(-1, { quagga: 0 });
  expect(senses(false, "quagga ")).toBe(false);
  expect(senses(true, "quagga ")).toBe(true);
});
