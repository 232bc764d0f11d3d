import { expect, test } from "vitest";
import { saidMoves } from "./said-moves.ts";
import { spokenMove } from "./spoken-move.ts";

test.each(saidMoves.flatMap(({ move, says }) => says.map((text) => [text, move] as const)))(
  "%j is %s",
  (text, move) => {
    expect(spokenMove(text)).toBe(move);
  },
);

test.each([
  ["You never listen to me.", "blame"],
  ["I feel that you don't try.", "blame"],
  ["You did it to punish me.", "mindReading"],
  ["Grow up.", "contempt"],
  ["Sorry, but you started it.", "hollowApology"],
  ["I'll never hurt you again.", "falseReassurance"],
  ["Hm.", "other"],
  ["", "other"],
  ["You always hit me.", "other"],
])("%j is %s", (text, move) => {
  expect(spokenMove(text)).toBe(move);
});

test("at a step, what isn't looked for there is heard for what else it is", () => {
  expect(spokenMove("I feel manipulated.", "speak")).toBe("blame");
  expect(spokenMove("I feel manipulated.", "own")).toBe("share");
});
