import { describe, expect, test } from "vitest";
import { asking } from "@/tests/setup/protocol-fixtures.ts";
import { days, hours, inMinutes, RepairPlay, speaking } from "@/tests/setup/repair-play.ts";
import { viewForCoach } from "./view-for-coach.ts";

describe("9 a not yet is respected", () => {
  const asked = () => new RepairPlay(asking).do("a", { type: "begin" }).settle("a").do("a", { type: "ask", at: null });

  test("with a time it is final until then, for both", () => {
    const play = asked();
    const until = play.at(hours(20));
    play.do("b", { type: "notYet", until });
    expect(play.scene("a")).toEqual({ kind: "notYet", yours: false, until });
    expect(play.scene("b")).toEqual({ kind: "notYet", yours: true, until });
    expect(play.view("b").moves).toEqual(["rate", "notYet", "stop"]);
    expect(play.try("b", { type: "liftNotYet" })).toBe("not-yet");
    expect(play.try("b", { type: "notYet", until: play.at(hours(2)) })).toBe("not-yet");
    expect(play.try("a", { type: "ask", at: null })).toBe("not-yet");
    play.wait(hours(20));
    expect(play.scene("a")).toEqual({ kind: "ask" });
    play.do("a", { type: "ask", at: null }).do("b", { type: "answerYes", at: null });
  });

  test("without one only its author lifts it", () => {
    const play = asked().do("b", { type: "notYet", until: null }).wait(days(30));
    expect(play.scene("a")).toEqual({ kind: "notYet", yours: false, until: null });
    expect(viewForCoach(play.state, play.now)?.state).toBe("notYet");
    expect(play.try("a", { type: "liftNotYet" })).toBe("not-yet");
    play.do("b", { type: "liftNotYet" });
    expect(play.scene("a")).toEqual({ kind: "ask" });
    expect(viewForCoach(play.state, play.now)?.state).toBe("underway");
  });

  test("taken back, it leaves a break of the other's as long as it was", () => {
    const returnAt = inMinutes(60);
    const play = speaking().do("b", { type: "takeBreak", returnAt }).do("a", { type: "notYet", until: null });
    play.wait(5).do("a", { type: "liftNotYet" });
    expect(play.scene("b")).toMatchObject({ kind: "onBreak", returnAt, mayRate: false });
  });

  test("in the middle of a turn, coming back asks both to check in", () => {
    const play = speaking()
      .do("b", { type: "notYet", until: inMinutes(hours(2)) })
      .wait(hours(2));
    expect(play.scene("a")).toMatchObject({ kind: "onBreak", yours: false, mayRate: true });
    play.rate("a", 2).rate("b", 2);
    expect(play.scene("a")).toEqual({ kind: "speak" });
  });

  test("stopping and beginning another doesn't get around it", () => {
    const until = inMinutes(days(3));
    const earlier = { a: null, b: { until } };
    const play = new RepairPlay(asking, { notYet: earlier }).do("a", { type: "begin" }).settle("a");
    expect(play.scene("a")).toEqual({ kind: "notYet", yours: false, until });
    expect(play.try("a", { type: "ask", at: null })).toBe("not-yet");
    expect(play.wait(days(3)).scene("a")).toEqual({ kind: "ask" });
    const open = new RepairPlay(asking, { notYet: { a: null, b: { until: null } } }).do("b", { type: "begin" });
    expect(open.settle("b").scene("b")).toEqual({ kind: "ask" });
  });
});
