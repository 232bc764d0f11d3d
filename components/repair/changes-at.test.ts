import { expect, test } from "vitest";
import { asking, naming } from "@/tests/setup/protocol-fixtures.ts";
import { hours, RepairPlay, speaking } from "@/tests/setup/repair-play.ts";
import { changesAt } from "./changes-at.ts";

const changes = (play: RepairPlay) => changesAt({ view: play.view("a"), now: new Date(play.now) });

test("one's own rating goes stale, and the other's never stirs the page", () => {
  const play = new RepairPlay(naming).do("a", { type: "begin" }).do("a", { type: "name" });
  play.do("b", { type: "acknowledge" }).rate("b", 3);
  expect(changes(play)).toBeNull();
  play.wait(5).rate("a", 3);
  const stale = play.at(30);
  expect(changes(play)).toBe(stale);
  play.rate("b", 8).wait(10);
  expect(changes(play)).toBe(stale);
  play.wait(21);
  expect(play.view("a").checkIn.rated).toBeNull();
  expect(changes(play)).toBeNull();
});

test("the sooner of a rating's end and of what lies over the steps", () => {
  const play = speaking().do("a", { type: "takeBreak", returnAt: null });
  const back = play.at(20);
  expect(changes(play)).toBe(back);
  play.wait(20);
  expect(changes(play)).toBeNull();
  play.rate("a", 9);
  expect(changes(play)).toBe(play.at(30));
});

test("a time agreed on, and a not yet", () => {
  const at = (play: RepairPlay) => play.at(hours(5));
  const planned = new RepairPlay(asking).do("a", { type: "begin" }).settle("a");
  const when = at(planned);
  planned.do("a", { type: "ask", at: when }).do("b", { type: "answerYes", at: when }).wait(31);
  expect(changes(planned)).toBe(when);
  const notYet = new RepairPlay(asking).do("a", { type: "begin" }).settle("a").do("a", { type: "ask", at: null });
  const until = at(notYet);
  notYet.do("b", { type: "notYet", until }).wait(31);
  expect(changes(notYet)).toBe(until);
});
