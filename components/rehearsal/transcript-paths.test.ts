import { expect, test } from "vitest";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";
import { transcriptPaths } from "./transcript-paths.ts";

const numbers = (play: RehearsalPlay, who: string) =>
  transcriptPaths(play.view(who)).map(({ branch, turns }) => ({ branch, turns: turns.map(({ number }) => number) }));

test("every way it went is there from its beginning, the one it ended on first", () => {
  const play = new RehearsalPlay().toLive().talk(3).do("me", { type: "rewind", to: 2, branch: 1 }).talk(1);
  expect(numbers(play, "me")).toEqual([
    { branch: 2, turns: [1, 2, 4] },
    { branch: 1, turns: [1, 2, 3] },
  ]);
});

test("a branch on which nothing was said yet is no other way", () => {
  const play = new RehearsalPlay().toLive().talk(2).do("me", { type: "rewind", to: 0, branch: 1 });
  expect(numbers(play, "me")).toEqual([{ branch: 1, turns: [1, 2] }]);
});

test("whoever came later reads what was said since", () => {
  const play = new RehearsalPlay().toLive().talk(2).comes("onlooker").do("me", { type: "resume", pause: 1 }).talk(2);
  expect(numbers(play, "onlooker")).toEqual([{ branch: 1, turns: [3, 4] }]);
});
