import { expect, test } from "vitest";
import { confidenceSentence } from "./confidence-sentence.ts";

const points = (...pairs: [number, number][]) =>
  pairs.map(([before, after], index) => ({ rehearsalId: `${index}`, at: "2026-03-02T18:00:00.000Z", before, after }));

test.each([
  [[], ""],
  [[[3, 3]], "You said 3 before and after."],
  [[[3, 6]], "You went in at 3 and came out at 6."],
  [[[6, 3]], "You went in at 6 and came out at 3."],
  [
    [
      [3, 6],
      [4, 5],
    ],
    "Two rehearsals. Afterwards you felt surer each time.",
  ],
  [
    [
      [3, 6],
      [4, 4],
      [5, 2],
      [0, 1],
    ],
    "Four rehearsals. Afterwards you felt surer twice, the same once, and less sure once.",
  ],
  [Array.from({ length: 11 }, () => [1, 0]), "11 rehearsals. Afterwards you felt less sure each time."],
] as [[number, number][], string][])("%j: %s", (pairs, sentence) => {
  expect(confidenceSentence(points(...pairs))).toBe(sentence);
});
