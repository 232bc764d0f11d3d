import { describe, expect, test } from "vitest";
import { asking, naming } from "@/tests/setup/protocol-fixtures.ts";
import { days, hours, RepairPlay, speaking } from "@/tests/setup/repair-play.ts";
import { day, hour, isBefore, plus } from "./instant.ts";
import { type StateFrom, statesAhead } from "./states-ahead.ts";
import { viewForCoach } from "./view-for-coach.ts";

const named = () => new RepairPlay(naming).do("a", { type: "begin" }).do("a", { type: "name" });
const asked = (at: string | null = null) =>
  new RepairPlay(asking).do("a", { type: "begin" }).settle("a").do("a", { type: "ask", at });
const inDays = (play: RepairPlay, n: number): string => plus(play.now, n * day);
const onBreak = () => speaking().do("b", { type: "takeBreak", returnAt: null });
const waiting = () => onBreak().wait(20 + days(1) + 1);

/** The states that follow one another, each with how many whole hours from now it begins. */
const course = (play: RepairPlay) =>
  statesAhead(play.state, play.now).map(({ state, from }) => [
    state,
    Math.floor((Date.parse(from) - Date.parse(play.now)) / hour),
  ]);

describe("with time alone,", () => {
  test("what is under way is set down after two weeks", () => {
    expect(course(speaking())).toEqual([
      ["underway", 0],
      ["setDown", 14 * 24],
    ]);
  });

  test("what was named or asked waits for an answer, and then is set down", () => {
    for (const play of [named(), asked()]) {
      expect(course(play)).toEqual([
        ["asked", 0],
        ["setDown", 14 * 24],
      ]);
    }
    expect(course(named().do("b", { type: "acknowledge" }))[0]).toEqual(["underway", 0]);
    expect(course(asked().do("b", { type: "answerYes", at: null }))[0]).toEqual(["underway", 0]);
  });

  test("a break is waiting a day after its return, and is set down two weeks after it", () => {
    expect(course(onBreak())).toEqual([
      ["onBreak", 0],
      ["waiting", 24],
      ["setDown", 14 * 24],
    ]);
  });

  test("a time agreed on while waiting counts from then, and from nothing before", () => {
    const play = waiting();
    const at = inDays(play, 3);
    play.do("a", { type: "proposeTime", at }).do("b", { type: "answerYes", at });
    expect(course(play)).toEqual([
      ["planned", 0],
      ["onBreak", 3 * 24],
      ["waiting", 4 * 24],
      ["setDown", 17 * 24],
    ]);
  });

  test("a not yet without a time stands for good: it is never waiting and never set down", () => {
    for (const play of [speaking(), onBreak(), waiting(), asked()]) {
      play.do("b", { type: "notYet", until: null });
      expect(course(play)).toEqual([["notYet", 0]]);
    }
  });

  test("a not yet with a time stands until then; what rested goes on resting, and the rest is under way", () => {
    const resting = speaking();
    resting.do("b", { type: "notYet", until: inDays(resting, 2) });
    expect(course(resting)).toEqual([
      ["notYet", 0],
      ["onBreak", 2 * 24],
      ["waiting", 3 * 24],
      ["setDown", 16 * 24],
    ]);
    const alone = asked();
    alone.do("b", { type: "notYet", until: inDays(alone, 2) });
    expect(course(alone)).toEqual([
      ["notYet", 0],
      ["underway", 2 * 24],
      ["setDown", 16 * 24],
    ]);
  });

  test("what is over, held or not shown stays as it is", () => {
    expect(course(new RepairPlay(naming).toComplete())).toEqual([["complete", 0]]);
    expect(course(speaking().do("a", { type: "stop" }))).toEqual([["stopped", 0]]);
    const held = speaking();
    held.coach("hold");
    expect(course(held)).toEqual([["held", 0]]);
    expect(course(new RepairPlay(asking).do("a", { type: "begin" }))).toEqual([]);
  });
});

test("at every later hour it says what the coach's view says then", () => {
  const at = (ahead: readonly StateFrom[], now: string) => ahead.findLast(({ from }) => !isBefore(now, from))?.state;
  const planned = asked();
  const soon = inDays(planned, 1);
  planned.do("b", { type: "answerAnotherTime", at: soon }).do("a", { type: "answerYes", at: soon });
  const plays = [named(), asked(), planned, onBreak(), waiting(), speaking()];
  for (const play of plays) {
    const ahead = statesAhead(play.state, play.now);
    for (let waited = 0; waited < days(40); waited += hours(1)) {
      const now = play.at(waited);
      expect(at(ahead, now)).toBe(viewForCoach(play.state, now)?.state);
    }
  }
});
