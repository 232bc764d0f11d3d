import { describe, expect, test } from "vitest";
import { asking, fixtures, naming } from "@/tests/setup/protocol-fixtures.ts";
import { violationsIn } from "@/tests/setup/repair-oracle.ts";
import { clearSetting, days, hours, inMinutes, RepairPlay, shareId, speaking } from "@/tests/setup/repair-play.ts";
import { isSeen } from "./advance-coach.ts";
import type { Seat } from "./seat.ts";
import type { JointWork, Setting } from "./state.ts";

const seats = ["a", "b"] as const;
const asked = () => new RepairPlay(asking).do("a", { type: "begin" }).settle("a").do("a", { type: "ask", at: null });

/** All that both see: the scene they are in, what they may do there, and what was sent to them. */
const seen = (play: RepairPlay) => seats.map((seat) => play.view(seat));

/** Goes on in one play as it is and in one under a hold, and expects both to see the same in each. */
function expectAlike(begin: () => RepairPlay, ...acts: ((play: RepairPlay) => unknown)[]) {
  const [ordinary, held] = [begin(), begin()];
  expect(held.coach("hold")).toBeNull();
  expect(seen(held)).toEqual(seen(ordinary));
  for (const act of acts) {
    act(ordinary);
    act(held);
    expect(seen(held)).toEqual(seen(ordinary));
  }
  expect(held.types()).toEqual(ordinary.types());
  expect(violationsIn(held.state.protocol, held.log)).toEqual([]);
  return held;
}

const ready = (play: RepairPlay, seat: Seat) => play.do(seat, { type: "begin" }).settle(seat);

describe("1 a hold that is not yet worded tells nobody", () => {
  test("over a not yet, no break begins that nobody could have taken", () => {
    const held = expectAlike(
      () => asked().do("b", { type: "notYet", until: null }),
      (play) => play.wait(hours(3)).do("b", { type: "liftNotYet" }),
      (play) => play.do("a", { type: "ask", at: null }),
      (play) => play.do("b", { type: "answerYes", at: null }),
    );
    expect(held.types()).not.toContain("breakBegan");
    // Both are ready, but nothing opens; to each it is as if the other weren't.
    held.settle("b").rate("a", 2);
    for (const seat of seats) expect(held.scene(seat)).toMatchObject({ kind: "waitingForBoth", needsRating: false });
    held.coach("release");
    expect(held.types().at(-1)).toBe("orderOpened");
  });

  test("over a not yet with a time, over a time they agreed on, and over a rest, what stands stands", () => {
    expectAlike(
      () => asked().do("b", { type: "notYet", until: inMinutes(hours(20)) }),
      (play) => play.wait(hours(20)),
    );
    const planned = () =>
      new RepairPlay(asking)
        .do("a", { type: "begin" })
        .settle("a")
        .do("a", { type: "ask", at: inMinutes(hours(5)) })
        .do("b", { type: "answerYes", at: inMinutes(hours(5)) })
        .settle("b");
    expectAlike(planned, (play) => play.wait(hours(5)));
    expectAlike(
      () => speaking().do("b", { type: "takeBreak", returnAt: null }),
      (play) => play.wait(20).rate("a", 2),
      (play) => play.wait(days(1)),
    );
  });

  test.each([
    ["the groundwork", asked],
    ["a turn", speaking],
  ] as const)("what was set down in %s stays set down", (_, begin) => {
    const held = expectAlike(
      () => begin().wait(days(14)),
      (play) => play.wait(days(3)),
      (play) => play.do("b", { type: "proposeTime", at: null }),
      (play) => play.do("a", { type: "answerYes", at: null }),
    );
    expect(held.types()).not.toContain("breakBegan");
    expect(held.try("a", { type: "sendShare", shareId: shareId(1) })).not.toBeNull();
  });

  test("what was begun alone can still be shown, and goes as far as groundwork goes", () => {
    const held = expectAlike(
      () => ready(new RepairPlay(asking), "a"),
      (play) => play.do("a", { type: "ask", at: null }),
      (play) => play.do("b", { type: "answerYes", at: null }),
    );
    expect(held.settle("b").scene("a").kind).toBe("waitingForBoth");
    expectAlike(
      () => new RepairPlay(naming).do("a", { type: "begin" }),
      (play) => play.do("a", { type: "name" }),
      (play) => play.do("b", { type: "acknowledge" }),
    );
    expectAlike(() => ready(new RepairPlay(asking, { present: { a: true, b: false } }), "a"));
  });

  test("before it was ever open it stays closed, in the same words", () => {
    for (const protocol of [naming, asking]) {
      const play = ready(new RepairPlay(protocol, { jointWork: "closed" }), "a");
      const before = seen(play);
      expect(play.coach("hold")).toBeNull();
      expect(seen(play)).toEqual(before);
      play.coach("release");
      play.coach("hold");
      expect(play.scene("a").kind).not.toBe("closed");
    }
  });

  test.each<[Setting, JointWork, boolean]>([
    [{ ...clearSetting, jointWork: "clear" }, "held", false],
    [{ ...clearSetting, jointWork: "closed" }, "held", false],
    [{ ...clearSetting, jointWork: "closed" }, "clear", true],
    [{ ...clearSetting, jointWork: "held", opened: true }, "clear", false],
    [{ ...clearSetting, jointWork: "held", opened: false }, "clear", true],
    [{ ...clearSetting, jointWork: "held", opened: true }, "worded", true],
    [{ ...clearSetting, jointWork: "held", opened: false }, "worded", true],
    [{ ...clearSetting, jointWork: "worded" }, "clear", true],
  ])("%j coming to be %s: the two see it: %s", (setting, next, seenByTheTwo) => {
    expect(isSeen(setting, next)).toBe(seenByTheTwo);
  });

  describe.each(fixtures.map((protocol) => [protocol.id, protocol] as const))("after the end of %s", (_, protocol) => {
    const complete = () => new RepairPlay(protocol).toComplete();
    const stopped = () => new RepairPlay(protocol).toOrder().do("b", { type: "stop" });

    test.each([
      ["complete", complete],
      ["stopped", stopped],
    ] as const)("%s: another round begins as ever", (__, begin) => {
      expectAlike(begin, (play) => play.wait(days(2)));
      expectAlike(begin, (play) => play.do("b", { type: "startRound", at: play.at(hours(2)) }));
      const held = expectAlike(begin, (play) => play.do("b", { type: "startRound", at: null }));
      if (held.scene("a").kind === "answer") held.do("a", { type: "answerYes", at: null });
      held.settle("a").settle("b");
      for (const seat of seats) expect(held.scene(seat).kind).toBe("waitingForBoth");
    });
  });
});
