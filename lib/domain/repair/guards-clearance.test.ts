import { describe, expect, test } from "vitest";
import { asking, naming } from "@/tests/setup/protocol-fixtures.ts";
import { RepairPlay, shareId, speaking } from "@/tests/setup/repair-play.ts";
import { viewForCoach } from "./view-for-coach.ts";

describe("1 joint work waits for the coach", () => {
  test.each([
    ["closed", { jointWork: "closed" }],
    ["held before it was ever open", { jointWork: "held", opened: false }],
  ] as const)("%s: private work goes on, and then the same words for everyone", (_, setting) => {
    for (const protocol of [naming, asking]) {
      const play = new RepairPlay(protocol, setting).do("a", { type: "begin" }).settle("a");
      expect(play.scene("a")).toEqual({ kind: "closed" });
      expect(play.view("a").moves).toEqual(["rate", "stop"]);
      expect(play.try("a", { type: "name" })).toBe("not-ready");
      expect(play.try("a", { type: "ask", at: null })).toBe("not-ready");
      expect(play.scene("b")).toEqual({ kind: "begin" });
    }
  });

  test("a couple of one does its private part and waits", () => {
    const play = new RepairPlay(naming, { present: { a: true, b: false } }).do("a", { type: "begin" }).settle("a");
    expect(play.scene("a")).toEqual({ kind: "alone" });
    expect(play.try("a", { type: "name" })).toBe("not-ready");
  });

  test("clearing opens what was ready to be opened", () => {
    const play = new RepairPlay(naming, { jointWork: "closed" }).do("a", { type: "begin" }).settle("a");
    expect(play.coach("clear")).toBeNull();
    expect(play.scene("a")).toEqual({ kind: "name" });
    expect(play.coach("clear")).toBe("already-done");
  });

  test("a hold in mid-repair is a break that nobody began, until the coach words it", () => {
    const play = speaking();
    play.coach("hold");
    const returnAt = play.at(20);
    const resting = { kind: "onBreak", yours: false, returnAt, mayRate: false, rated: null, overLimit: false };
    expect(play.scene("a")).toEqual(resting);
    expect(play.scene("b")).toEqual(resting);
    expect(play.try("a", { type: "sendShare", shareId: shareId(1) })).toBe("on-break");
    play.wait(21).rate("a", 2).rate("b", 2);
    expect(play.scene("a")).toMatchObject({ kind: "onBreak", mayRate: true, rated: 2 });
    play.coach("wordHold");
    expect(play.scene("a")).toEqual({ kind: "held" });
    expect(play.view("a").moves).toEqual(["rate", "stop"]);
    expect(play.try("a", { type: "takeBreak", returnAt: null })).toBe("held");
    expect(viewForCoach(play.state, play.now)?.state).toBe("held");
    play.coach("release");
    expect(play.types().at(-1)).toBe("resumed");
    expect(play.scene("a")).toEqual({ kind: "speak" });
  });

  test("a hold and an ending deliver nothing; one's own stays one's own", () => {
    for (const decision of ["hold", "end"] as const) {
      const play = speaking().do("a", { type: "sendShare", shareId: shareId(1) });
      expect(play.view("b").shares).toHaveLength(1);
      play.coach(decision);
      expect(play.view("b").shares).toEqual([]);
      expect(play.view("a").shares).toHaveLength(1);
    }
  });

  test("ended is the end", () => {
    const play = speaking();
    play.coach("end");
    expect(play.scene("a")).toEqual({ kind: "ended" });
    expect(play.view("a").moves).toEqual([]);
    expect(play.try("a", { type: "rate", rating: 2, step: "speak", moment: "after" })).toBe("ended");
    expect(play.coach("release")).toBe("not-offered");
  });

  test("a worded hold delivers nothing, after the end too", () => {
    const play = new RepairPlay(naming).toComplete();
    const theirs = () => play.view("b").shares.filter((share) => share.by === "a");
    play.coach("hold");
    expect(theirs()).not.toEqual([]);
    play.coach("wordHold");
    expect(theirs()).toEqual([]);
  });
});
