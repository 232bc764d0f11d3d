import { describe, expect, test } from "vitest";
import { asking, naming, strict } from "@/tests/setup/protocol-fixtures.ts";
import { days, hours, RepairPlay } from "@/tests/setup/repair-play.ts";
import { viewForCoach } from "./view-for-coach.ts";

describe("2 the order opens when both are ready", () => {
  const limits = [
    ["naming at 5", naming, undefined, { a: 5, b: 5 }, true],
    ["naming over 5", naming, undefined, { a: 5, b: 6 }, false],
    ["naming, the coach's own limit of 4", naming, 4, { a: 5, b: 4 }, false],
    ["strict at 4", strict, undefined, { a: 4, b: 4 }, true],
    ["strict, the coach's own limit of 5", strict, 5, { a: 5, b: 5 }, true],
  ] as const;
  test.each(limits)("%s", (_, protocol, pauseAbove, ratings, opens) => {
    const play = new RepairPlay(protocol, pauseAbove ? { pauseAbove } : {}).toOrder(ratings);
    expect(play.types().includes("orderOpened")).toBe(opens);
  });

  test("not rated, over the limit and resting are the same waiting to the other", () => {
    const waitingFor = () => {
      const play = new RepairPlay(naming).do("a", { type: "begin" }).do("a", { type: "name" });
      return play.do("b", { type: "acknowledge" }).settle("a");
    };
    const unrated = waitingFor();
    const over = waitingFor().rate("b", 9);
    const finished = waitingFor().settle("b", 9);
    const waiting = { kind: "waitingForBoth", needsRating: false, rated: 3, overLimit: false };
    expect(unrated.scene("a")).toEqual(waiting);
    expect(over.view("a")).toEqual(unrated.view("a"));
    expect(finished.view("a")).toEqual(unrated.view("a"));
    for (const play of [unrated, over, finished]) {
      expect(play.try("a", { type: "proposeOrder", first: "a", idea: "turns" })).toBe("not-ready");
    }
  });

  test("a rating speaks for half an hour", () => {
    const play = new RepairPlay(naming).do("a", { type: "begin" }).do("a", { type: "name" });
    play.do("b", { type: "acknowledge" }).settle("a").wait(31).settle("b");
    expect(play.types()).not.toContain("orderOpened");
    expect(play.scene("a")).toMatchObject({ kind: "waitingForBoth", needsRating: true, rated: null });
    play.rate("a", 4);
    expect(play.types()).toContain("orderOpened");
  });

  test("settling ends with a check-in of one's own, whatever it says", () => {
    const play = new RepairPlay(asking).do("a", { type: "begin" });
    expect(play.try("a", { type: "finishStep", step: "regulate" })).toBe("needs-rating");
    play.rate("a", 9).do("a", { type: "finishStep", step: "regulate" });
    expect(play.scene("a")).toMatchObject({ kind: "private", step: "intent" });
  });

  test("what was named waits to be acknowledged, however ready both are", () => {
    const steps = naming.steps.map((step) =>
      step.id === "order" ? { ...step, enter: { fact: "readyBoth", eq: true } as const } : step,
    );
    const play = new RepairPlay({ ...naming, steps }, { jointWork: "closed" });
    for (const seat of ["a", "b"] as const) play.do(seat, { type: "begin" }).settle(seat);
    play.coach("clear");
    play.do("a", { type: "name" });
    expect(play.scene("a")).toEqual({ kind: "namedByYou" });
    play.do("b", { type: "acknowledge" });
    expect(play.scene("a")).toMatchObject({ kind: "proposeOrder" });
  });

  test("consent is for the time that was asked about", () => {
    const play = new RepairPlay(asking).do("a", { type: "begin" }).settle("a");
    const evening = play.at(hours(4));
    play.do("a", { type: "ask", at: evening });
    expect(play.scene("b")).toEqual({ kind: "answer", at: evening });
    expect(play.try("b", { type: "answerYes", at: null })).toBe("moved-on");
    const tomorrow = play.at(hours(24));
    play.do("b", { type: "answerAnotherTime", at: tomorrow });
    expect(play.scene("a")).toEqual({ kind: "answer", at: tomorrow });
    play.do("a", { type: "answerYes", at: tomorrow });
    expect(play.scene("a")).toEqual({ kind: "planned", at: tomorrow });
    expect(play.scene("b")).toMatchObject({ kind: "private" });
    play.settle("b");
    expect(play.scene("b")).toEqual({ kind: "planned", at: tomorrow });
    expect(viewForCoach(play.state, play.now)?.state).toBe("planned");
    play.wait(hours(24)).rate("a", 2);
    expect(play.scene("b")).toMatchObject({ kind: "waitingForBoth", needsRating: true });
    play.rate("b", 2);
    expect(play.scene("a")).toMatchObject({ kind: "proposeOrder" });
  });

  test("a time that has passed, or is too far off, can't be asked for", () => {
    const play = new RepairPlay(asking).do("a", { type: "begin" }).settle("a");
    expect(play.try("a", { type: "ask", at: play.at(-5) })).toBe("in-the-past");
    expect(play.try("a", { type: "ask", at: play.at(days(61)) })).toBe("too-late");
    expect(play.try("a", { type: "ask", at: play.at(-0.5) })).toBeNull();
  });

  test("one agrees to the order that was proposed, not to another", () => {
    const play = new RepairPlay(naming).toOrder();
    play.do("a", { type: "proposeOrder", first: "a", idea: "raiser" });
    play.do("a", { type: "proposeOrder", first: "b", idea: "turns" });
    expect(play.try("b", { type: "agreeOrder", first: "a" })).toBe("moved-on");
    expect(play.try("a", { type: "agreeOrder", first: "b" })).toBe("moved-on");
    play.do("b", { type: "agreeOrder", first: "b" });
    expect(play.scene("b")).toEqual({ kind: "speak" });
  });
});
