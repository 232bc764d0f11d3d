import { describe, expect, test } from "vitest";
import { asking, naming } from "@/tests/setup/protocol-fixtures.ts";
import { days, RepairPlay, shareId, speaking } from "@/tests/setup/repair-play.ts";
import { viewFor } from "./view-for.ts";
import { viewForCoach } from "./view-for-coach.ts";

describe("what each may see", () => {
  test("a repair begun alone is nowhere for the other, nor for the coach", () => {
    const play = new RepairPlay(asking).do("a", { type: "begin" }).settle("a", 7);
    const untouched = new RepairPlay(asking);
    expect(play.view("b")).toEqual(untouched.view("b"));
    expect(viewForCoach(play.state, play.now)).toBeNull();
  });

  test("both may prepare alone; the first to ask shows it to the other", () => {
    const play = new RepairPlay(asking).do("a", { type: "begin" }).do("b", { type: "begin" }).rate("b", 8).settle("a");
    play.do("a", { type: "ask", at: null });
    expect(play.scene("b")).toEqual({ kind: "answer", at: null });
    expect(play.view("b").checkIn.rated).toBe(8);
  });

  test("the coach sees joint steps only", () => {
    const play = new RepairPlay(asking).do("a", { type: "begin" }).settle("a").do("a", { type: "ask", at: null });
    expect(viewForCoach(play.state, play.now)).toEqual({
      round: 1,
      turn: null,
      step: "ask",
      state: "asked",
      timeline: [],
    });
    play.do("b", { type: "answerYes", at: null });
    const before = viewForCoach(play.state, play.now);
    play.rate("b", 9);
    expect(viewForCoach(play.state, play.now)).toEqual(before);
  });

  test("a question about coming back shows nothing of the other's yet", () => {
    const play = speaking().do("a", { type: "sendShare", shareId: shareId(1) });
    play
      .do("b", { type: "takeBreak", returnAt: null })
      .wait(20 + days(1))
      .do("b", { type: "proposeTime", at: null });
    expect(play.scene("b")).toEqual({ kind: "askedByYou", at: null });
    expect(play.view("b").shares).toEqual([]);
    expect(play.view("a").shares).toHaveLength(1);
  });

  test("a hold after the end takes back what was sent once it is worded, and not before: that would tell", () => {
    const play = new RepairPlay(naming).toComplete();
    const { shares } = play.view("a");
    expect(new Set(shares.map((share) => share.by))).toEqual(new Set(["a", "b"]));
    play.coach("hold");
    expect(play.view("a").shares).toEqual(shares);
    play.coach("wordHold");
    expect(new Set(play.view("a").shares.map((share) => share.by))).toEqual(new Set(["a"]));
  });

  test("on a break what the other sent is put away", () => {
    const play = speaking()
      .do("a", { type: "sendShare", shareId: shareId(1) })
      .do("b", { type: "takeBreak", returnAt: null });
    expect(play.view("b").shares).toEqual([]);
    play.wait(20).rate("a", 2).rate("b", 2);
    expect(viewFor(play.state, "b", play.now).shares).toHaveLength(1);
  });
});
