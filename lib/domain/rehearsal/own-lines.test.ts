import { expect, test } from "vitest";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";
import { ownLines } from "./own-lines.ts";

const numbers = (play: RehearsalPlay, who: string) => ownLines(play.state, who).map(({ number }) => number);

test("the rehearser's own lines can be carried, of every branch, and nobody else's", () => {
  const play = new RehearsalPlay().toLive().talk(3).do("me", { type: "rewind", to: 2, branch: 1 }).talk(1);
  expect(numbers(play, "me")).toEqual([1, 3, 4]);
  expect(numbers(play, "friend")).toEqual([]);
  expect(numbers(play, "stranger")).toEqual([]);
});

test("what somebody said as the other stays behind, and so does what the other said as them", () => {
  const play = new RehearsalPlay().toLive().talk(2).do("me", { type: "switchRoles", voice: "other" }).talk(2);
  expect(numbers(play, "me")).toEqual([1]);
});

test("a script's lines stay behind, and all of them go with the record", () => {
  const play = new RehearsalPlay({ mode: "script" }).toLive().talk(2);
  expect(numbers(play, "me")).toEqual([2, 4]);
  expect(numbers(play.toDebrief(), "me")).toEqual([2, 4]);
  play.do("me", { type: "rateAfter", confidence: 5, activation: 5 }).do("me", { type: "close" });
  expect(numbers(play, "me")).toEqual([]);
});
