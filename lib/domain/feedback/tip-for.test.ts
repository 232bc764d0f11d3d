import { expect, test } from "vitest";
import { feedbackCategories, feedbackSteps } from "./draft.ts";
import { tipFor } from "./tip-for.ts";

const all = feedbackCategories.flatMap((category) => feedbackSteps.map((step) => tipFor(category, step)));

test("a tip is short, quiet, and says why it is there", () => {
  for (const { title, words, why } of all) {
    expect(title.length).toBeLessThanOrEqual(60);
    expect(words.length).toBeLessThanOrEqual(160);
    expect(why).toContain("on this device");
    expect(`${title} ${words} ${why}`).not.toMatch(/!|\b(should|must|wrong|bad|score|mistake)\b/);
  }
});

test("of contempt it is only tentative, of a feeling it is curious", () => {
  expect(tipFor("contempt", "speak").title).toMatch(/\bmight\b/);
  expect(tipFor("pseudo-feeling", "speak").title).toMatch(/\?$/);
});

test("a tip follows the step", () => {
  expect(tipFor("blame", "listen")).not.toEqual(tipFor("blame", "speak"));
});
