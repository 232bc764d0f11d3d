import { describe, expect, test } from "vitest";
import { fixtures, naming, strict } from "@/tests/setup/protocol-fixtures.ts";
import { days, hours, inMinutes, RepairPlay, shareId, speaking } from "@/tests/setup/repair-play.ts";
import { viewForCoach } from "./view-for-coach.ts";

describe("7 a way out is always open", () => {
  test.each(fixtures.map((protocol) => [protocol.id, protocol] as const))("one can stop %s anywhere", (_, protocol) => {
    const play = speaking(protocol).do("b", { type: "stop" });
    expect(play.scene("a")).toEqual({ kind: "stopped", yours: false });
    expect(play.scene("b")).toEqual({ kind: "stopped", yours: true });
    expect(play.view("a").moves).toEqual(["rate"]);
    expect(play.view("b").moves).toEqual(["startRound", "rate"]);
    expect(play.try("b", { type: "stop" })).toBe("already-done");
  });

  test("what was begun alone is left alone", () => {
    const play = new RepairPlay(naming).do("a", { type: "begin" }).do("a", { type: "stop" });
    expect(play.joint).toEqual([]);
    expect(play.scene("a")).toEqual({ kind: "begin" });
    expect(play.try("a", { type: "stop" })).toBe("already-done");
    expect(play.do("a", { type: "begin" }).scene("a")).toEqual({ kind: "name" });
  });
});

describe("8 a break is honest", () => {
  test("by choice: at least the template's minutes, a return within its hours", () => {
    const play = speaking(strict);
    expect(play.try("a", { type: "takeBreak", returnAt: play.at(20) })).toBe("too-soon");
    expect(play.try("a", { type: "takeBreak", returnAt: play.at(hours(13)) })).toBe("too-late");
    expect(play.try("a", { type: "takeBreak", returnAt: play.at(29.5) })).toBeNull();
    expect(play.joint.at(-1)).toMatchObject({ type: "breakBegan", by: "a", returnAt: play.at(30) });
  });

  test("by rating, where the template says so: the same event, length and words", () => {
    const chosen = speaking(strict).do("a", { type: "takeBreak", returnAt: null });
    const rated = speaking(strict).do("a", { type: "rate", rating: 5, step: "speak", moment: "before" });
    expect(rated.joint).toEqual(chosen.joint);
    expect(rated.view("b")).toEqual(chosen.view("b"));
    const recommended = speaking(naming).do("a", { type: "rate", rating: 9, step: "speak", moment: "before" });
    expect(recommended.scene("a")).toEqual({ kind: "speak" });
    expect(recommended.view("a").checkIn).toMatchObject({ rated: 9, overLimit: true, breakOffered: true });
  });

  test("by rating, never where it couldn't be by choice: what was set down stays set down", () => {
    const play = speaking(strict).wait(days(14));
    play.do("a", { type: "rate", rating: 9, step: "speak", moment: "before" });
    for (const seat of ["a", "b"] as const) expect(play.scene(seat)).toEqual({ kind: "setDown" });
  });

  test("nobody ends it early; ratings count from the later return time", () => {
    const play = speaking().do("a", { type: "takeBreak", returnAt: null }).wait(5);
    const later = play.at(40);
    play.do("b", { type: "takeBreak", returnAt: later }).wait(30).rate("a", 2).rate("b", 2);
    expect(play.scene("a")).toMatchObject({ kind: "onBreak", yours: true, returnAt: later, mayRate: false });
    play.wait(10);
    expect(play.scene("a")).toMatchObject({ kind: "onBreak", mayRate: true, rated: null });
    play.rate("a", 2);
    expect(play.scene("a")).toMatchObject({ kind: "onBreak", mayRate: true, rated: 2, overLimit: false });
    play.rate("b", 6);
    expect(play.types()).not.toContain("resumed");
    play.rate("b", 5);
    expect(play.scene("a")).toEqual({ kind: "speak" });
  });

  test("a second tap is the same break, and an extension only ever puts it off", () => {
    const play = speaking().do("a", { type: "takeBreak", returnAt: inMinutes(60) });
    expect(play.try("a", { type: "takeBreak", returnAt: null })).toBe("already-done");
    expect(play.try("a", { type: "takeBreak", returnAt: play.at(30) })).toBe("already-done");
    play.do("b", { type: "takeBreak", returnAt: null });
    expect(play.joint.at(-1)).toMatchObject({ type: "breakExtended", returnAt: play.at(60) });
    expect(play.scene("b")).toMatchObject({ kind: "onBreak", yours: true });
  });

  test("a second tap for as long a break as there may be is the same break", () => {
    const play = speaking(strict).do("a", { type: "takeBreak", returnAt: inMinutes(hours(12)) });
    expect(play.view("a").moves).not.toContain("takeBreak");
    expect(play.try("a", { type: "takeBreak", returnAt: inMinutes(hours(12)) })).toBe("already-done");
    expect(play.try("a", { type: "takeBreak", returnAt: null })).toBe("already-done");
    expect(play.try("a", { type: "takeBreak", returnAt: inMinutes(hours(13)) })).toBe("on-break");
  });

  test("a day after its return time it is waiting, after two weeks it is set down, and it can be taken up", () => {
    const play = speaking()
      .do("a", { type: "takeBreak", returnAt: null })
      .wait(20 + days(1));
    expect(play.scene("b")).toEqual({ kind: "waiting" });
    expect(viewForCoach(play.state, play.now)?.state).toBe("waiting");
    play.wait(days(13));
    expect(play.scene("b")).toEqual({ kind: "setDown" });
    expect(viewForCoach(play.state, play.now)?.state).toBe("setDown");
    play.do("b", { type: "proposeTime", at: null }).do("a", { type: "answerYes", at: null });
    play.rate("a", 2).rate("b", 2);
    expect(play.scene("a")).toEqual({ kind: "speak" });
  });

  test.each([
    ["waiting", days(1)],
    ["set down", days(14)],
  ])("a yes to coming back now, from %s, asks both to check in", (_, quiet) => {
    const play = speaking()
      .do("a", { type: "takeBreak", returnAt: null })
      .wait(20 + quiet)
      .do("b", { type: "proposeTime", at: null })
      .do("a", { type: "answerYes", at: null });
    for (const seat of ["a", "b"] as const) expect(play.scene(seat)).toMatchObject({ kind: "onBreak", mayRate: true });
    expect(viewForCoach(play.state, play.now)?.state).toBe("onBreak");
  });

  test("a return time that has passed is named as what it is", () => {
    const play = speaking();
    expect(play.try("a", { type: "takeBreak", returnAt: play.at(-60) })).toBe("in-the-past");
  });

  test("what was set down opens by nobody's rating: it is taken up first", () => {
    const play = new RepairPlay(naming).toOrder({ a: 3, b: 9 }).wait(days(14)).rate("a", 3).rate("b", 3);
    expect(play.scene("a")).toEqual({ kind: "setDown" });
    play.do("a", { type: "proposeTime", at: null }).do("b", { type: "answerYes", at: null });
    expect(play.scene("a")).toMatchObject({ kind: "proposeOrder" });
  });

  test("words can be taken back from what was set down, and it stays set down", () => {
    const play = speaking()
      .do("a", { type: "sendShare", shareId: shareId(1) })
      .wait(days(14));
    play.do("a", { type: "withdrawShare", shareId: shareId(1) });
    for (const seat of ["a", "b"] as const) expect(play.scene(seat)).toEqual({ kind: "setDown" });
    const earlier = speaking()
      .do("a", { type: "sendShare", shareId: shareId(1) })
      .wait(days(13));
    earlier.do("a", { type: "withdrawShare", shareId: shareId(1) }).wait(days(2));
    expect(earlier.scene("a")).toEqual({ kind: "speak" });
  });

  test("two weeks of nothing set down any step", () => {
    const play = speaking().wait(days(14));
    expect(play.scene("a")).toEqual({ kind: "setDown" });
    expect(play.try("a", { type: "sendShare", shareId: shareId(1) })).toBe("set-down");
  });
});
