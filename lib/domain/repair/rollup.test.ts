import { describe, expect, test } from "vitest";
import { naming } from "@/tests/setup/protocol-fixtures.ts";
import { RepairPlay, speaking } from "@/tests/setup/repair-play.ts";
import { endOf, rollupOf } from "./rollup.ts";

describe("what lists keep of a repair", () => {
  test("is told from its log", () => {
    const play = speaking();
    expect(rollupOf(play.state, play.now)).toEqual({
      step: "speak",
      stepNumber: 5,
      round: 1,
      state: "underway",
      ahead: [
        { state: "underway", from: play.now },
        { state: "setDown", from: play.at(14 * 24 * 60) },
      ],
      over: false,
    });
  });

  test("is never told of what only one of them knows of", () => {
    const play = new RepairPlay(naming).do("a", { type: "begin" });
    expect(() => rollupOf(play.state, play.now)).toThrow();
  });

  test("what was stopped under a hold has stopped, and stays so when the hold is over", () => {
    const play = speaking();
    play.coach("hold");
    play.do("a", { type: "stop" });
    expect(rollupOf(play.state, play.now)).toMatchObject({ state: "stopped", over: true });
    play.coach("release");
    expect(rollupOf(play.state, play.now)).toMatchObject({ state: "stopped", over: true });
  });
});

describe("the end of a repair", () => {
  test("is when it came to be over, whatever followed", () => {
    const play = new RepairPlay(naming).toComplete();
    const end = play.now;
    const own = play.view("a").shares.find((share) => share.by === "a");
    play.wait(60).do("a", { type: "withdrawShare", shareId: own?.shareId ?? "" });
    expect(endOf(play.start, play.joint)).toBe(end);
  });

  test("is no more once another round began, and comes again", () => {
    const play = new RepairPlay(naming).toComplete().wait(5).do("a", { type: "startRound", at: null });
    expect(endOf(play.start, play.joint)).toBeNull();
    play.wait(5).do("b", { type: "stop" });
    expect(endOf(play.start, play.joint)).toBe(play.now);
  });
});
