import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ClosedPeriods, type ListedClose } from "./closed-periods.tsx";

const close: ListedClose = {
  period: "July to September 2026",
  when: "on 8 October",
  shown: 60,
  hidden: [{ words: "Hidden: too few couples.", count: 150 }],
  looked: 210,
  beside: 2,
};
const wordsOf = (closes: readonly ListedClose[], open: readonly string[] = []): string =>
  renderToStaticMarkup(<ClosedPeriods closes={closes} open={open} />).replaceAll(/<[^>]*>/g, " ");

test("a closed period says how much is shown, and what a second look at it came to", () => {
  const words = wordsOf([close]);
  expect(words).toContain("Of 210 numbers of your practice, 60 are shown.");
  expect(words).toContain("looked at each of the 210 as");
  expect(words).toContain("any of the 2 periods that were published before");
  expect(wordsOf([{ ...close, beside: 0 }])).not.toContain("published before");
});

test("of a period in which the practice has no numbers nothing was looked at", () => {
  const words = wordsOf([{ ...close, shown: 0, hidden: [] }]);
  expect(words).toContain("Your practice has no numbers in it.");
  expect(words).not.toContain("second count");
});

test("a period that is over and stays open is told", () => {
  expect(wordsOf([close], ["October to December 2026"])).toContain(
    "October to December 2026 is over and not counted yet.",
  );
  expect(wordsOf([close])).not.toContain("not counted yet");
  expect(wordsOf([], ["2026"])).not.toContain("No period is over yet");
});
