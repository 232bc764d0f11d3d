import { describe, expect, test } from "vitest";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";

const hour = 60;
const day = 24 * hour;
const lapse = { type: "lapse" } as const;

describe("13 what nobody goes on with ends by itself", () => {
  test.each<[string, (play: RehearsalPlay) => RehearsalPlay]>([
    ["live", (play) => play],
    ["paused", (play) => play.do("me", { type: "pause" })],
    ["in a break", (play) => play.do("friend", { type: "flooded" })],
    ["looked back on", (play) => play.toDebrief()],
  ])("two days after the last thing, %s", (_, go) => {
    const play = go(new RehearsalPlay().toLive().talk(2)).wait(2 * day - 1);
    expect(play.tryAct(lapse)).toBe("moved-on");
    expect(play.wait(1).tryAct(lapse)).toBeNull();
    expect(play.view("me")).toMatchObject({ phase: "lapsed", turns: [], transcript: "gone", moves: [] });
    expect(play.tryAct(lapse)).toBe("closed");
    expect(JSON.stringify(play.replayed())).toBe(JSON.stringify(play.state));
  });

  test("thirty days after it was to be, where it was never begun", () => {
    const made = new RehearsalPlay({ from: "2026-03-12T18:00:00.000Z" });
    expect(made.wait(40 * day - 1).tryAct(lapse)).toBe("moved-on");
    expect(made.wait(1).tryAct(lapse)).toBeNull();
    const ready = new RehearsalPlay()
      .wait(20 * day)
      .toReady("friend")
      .wait(30 * day - 1);
    expect(ready.tryAct(lapse)).toBe("moved-on");
    expect(ready.wait(1).tryAct(lapse)).toBeNull();
  });

  test("thirty days after it was to be, also where somebody made ready long before", () => {
    const early = new RehearsalPlay({ from: "2026-05-01T18:00:00.000Z" }).toReady("friend");
    expect(early.wait(60 * day).tryAct(lapse)).toBe("moved-on");
    expect(early.view("me").moves).toContain("begin");
    expect(early.wait(30 * day - 1).tryAct(lapse)).toBe("moved-on");
    expect(early.wait(1).tryAct(lapse)).toBeNull();
    const begun = new RehearsalPlay({ from: "2026-05-01T18:00:00.000Z" }).toLive().wait(2 * day);
    expect(begun.tryAct(lapse)).toBeNull();
  });

  test("each thing that all in the room hear of puts it off; what they don't hear of doesn't", () => {
    const put = new RehearsalPlay().toLive("friend", "coach").talk(2).wait(day).talk(1).wait(day);
    expect(put.tryAct(lapse)).toBe("moved-on");
    const aside = new RehearsalPlay().toLive("friend", "coach").talk(2).wait(day);
    aside.do("coach", { type: "hint", kind: "breathe" }).do("me", { type: "rate", activation: 4 });
    expect(aside.do("me", { type: "choose", choice: "keep" }).wait(day).tryAct(lapse)).toBeNull();
  });

  test("from then on nothing is done in it, whether anybody looked or not", () => {
    const play = new RehearsalPlay()
      .toLive()
      .talk(2)
      .wait(2 * day);
    expect(play.view("me").moves).toEqual([]);
    expect(play.try("me", { type: "say", lineId: play.nextLine(), after: 2, move: null })).toBe("closed");
    expect(play.try("friend", { type: "leave" })).toBe("closed");
    expect(play.try("onlooker", { type: "join", role: "observer" })).toBe("closed");
    expect(play.tryAct({ type: "depart", place: "friend" })).toBe("closed");
  });

  test("what all who took part want to keep is kept", () => {
    const play = new RehearsalPlay().toLive().talk(2);
    for (const who of ["me", "friend"]) play.do(who, { type: "choose", choice: "keep" });
    expect(play.wait(2 * day).tryAct(lapse)).toBeNull();
    expect(play.view("me")).toMatchObject({ phase: "lapsed", transcript: "kept", moves: ["choose"] });
    expect(play.do("friend", { type: "choose", choice: "delete" }).state.transcript).toBe("gone");
  });
});
