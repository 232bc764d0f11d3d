import { describe, expect, test } from "vitest";
import { asking, fixtures, naming, strict } from "@/tests/setup/protocol-fixtures.ts";
import { RepairPlay, shareId } from "@/tests/setup/repair-play.ts";
import { viewFor } from "./view-for.ts";
import { viewForCoach } from "./view-for-coach.ts";

const hours = (n: number) => n * 60;
const days = (n: number) => n * 24 * 60;
const at = (play: RepairPlay, minutes: number) => new Date(Date.parse(play.now) + minutes * 60_000).toISOString();

/** Both are in their first turn, `a` to speak. */
const speaking = (protocol = naming) => new RepairPlay(protocol).toOrder().toSpeak();

/** The speaker shared, the listener reflected, and the answer was this. */
function answered(play: RepairPlay, answer: "yes" | "partly" | "notNow") {
  return play.do("b", { type: "reflect", shareId: null }).do("a", { type: "answerHeard", answer });
}

describe("1 joint work waits for the coach", () => {
  test.each([
    ["closed", { jointWork: "closed" }],
    ["held", { jointWork: "held" }],
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
    const returnAt = at(play, 20);
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
});

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
    const evening = at(play, hours(4));
    play.do("a", { type: "ask", at: evening });
    expect(play.scene("b")).toEqual({ kind: "answer", at: evening });
    expect(play.try("b", { type: "answerYes", at: null })).toBe("moved-on");
    const tomorrow = at(play, hours(24));
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
    expect(play.try("a", { type: "ask", at: at(play, -5) })).toBe("in-the-past");
    expect(play.try("a", { type: "ask", at: at(play, days(61)) })).toBe("too-late");
    expect(play.try("a", { type: "ask", at: at(play, -0.5) })).toBeNull();
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

describe("3 a turn goes on when the speaker feels heard", () => {
  test("listening waits for the share, owning for the answer", () => {
    const play = speaking();
    expect(play.try("b", { type: "reflect", shareId: null })).toBe("not-your-turn");
    play.do("a", { type: "sendShare", shareId: shareId(1) });
    expect(play.try("b", { type: "own", shareId: null })).toBe("moved-on");
    play.do("b", { type: "reflect", shareId: null });
    expect(play.scene("a")).toEqual({ kind: "sayHeard", reflectedAloud: true });
    expect(play.try("b", { type: "answerHeard", answer: "yes" })).toBe("not-your-turn");
    play.do("a", { type: "answerHeard", answer: "partly" });
    expect(play.scene("b")).toEqual({ kind: "listen", again: true });
    answered(play, "yes");
    expect(play.scene("b")).toEqual({ kind: "own" });
  });

  test("after two answers that aren't yes there are other ways on", () => {
    const play = speaking().do("a", { type: "sendShare", shareId: shareId(1) });
    answered(answered(play, "notNow"), "partly");
    expect(play.scene("a")).toEqual({ kind: "notHeardYet", role: "speaker" });
    expect(play.scene("b")).toEqual({ kind: "notHeardYet", role: "listener" });
    expect(play.view("a").moves).toEqual(expect.arrayContaining(["switchRoles", "takeBreak", "proposeTime"]));
    expect(play.view("a").moves).not.toContain("reflect");
    expect(answered(play, "yes").scene("b")).toEqual({ kind: "own" });
  });

  test("switching roles puts the turn aside, and it is taken up again", () => {
    const play = speaking().do("a", { type: "sendShare", shareId: shareId(1) });
    answered(answered(play, "partly"), "partly").do("b", { type: "switchRoles" });
    expect(play.scene("b")).toEqual({ kind: "speak" });
    expect(play.view("b").turn).toBe(2);
    play.do("b", { type: "sendShare", shareId: shareId(2) }).do("a", { type: "reflect", shareId: null });
    play.do("b", { type: "answerHeard", answer: "yes" }).do("a", { type: "own", shareId: null });
    expect(play.scene("b")).toEqual({ kind: "listen", again: false });
    expect(play.view("b").turn).toBe(1);
    answered(play, "yes").do("b", { type: "passOwning" });
    expect(play.scene("a")).toEqual({ kind: "soften" });
  });

  test("another time lets both rest until then, and check in when they come back", () => {
    const play = speaking().do("a", { type: "sendShare", shareId: shareId(1) });
    answered(answered(play, "partly"), "partly");
    const tonight = at(play, hours(3));
    play.do("b", { type: "proposeTime", at: tonight });
    expect(play.scene("b")).toEqual({ kind: "askedByYou", at: tonight });
    play.do("a", { type: "answerYes", at: tonight });
    expect(play.scene("a")).toEqual({ kind: "planned", at: tonight });
    play.wait(hours(3)).rate("a", 3).rate("b", 3);
    expect(play.scene("b")).toEqual({ kind: "notHeardYet", role: "listener" });
  });

  test("a template may let a partial hearing go on", () => {
    const play = speaking(strict).do("a", { type: "sendShare", shareId: shareId(1) });
    expect(answered(play, "partly").scene("b")).toEqual({ kind: "own" });
  });
});

describe("4 the roles switch once it was owned or passed", () => {
  test("owned aloud and passed look the same to the other", () => {
    const upTo = () => answered(speaking(asking).do("a", { type: "sendShare", shareId: shareId(1) }), "yes");
    const aloud = upTo().do("b", { type: "own", shareId: null });
    const passed = upTo().do("b", { type: "passOwning" });
    expect(aloud.scene("b")).toEqual({ kind: "speak" });
    expect(passed.view("a")).toEqual(aloud.view("a"));
  });

  test("who passed on their impact can't reassure; nobody else can tell", () => {
    const passed = new RepairPlay(asking).toReassure({ a: "passOwning", b: "own" });
    expect(passed.scene("a")).toEqual({ kind: "reassure", mayGive: false });
    expect(passed.scene("b")).toEqual({ kind: "reassure", mayGive: true });
    expect(passed.try("a", { type: "reassure", shareId: null })).toBe("locked");
    passed.do("a", { type: "closeReassurance" });

    const skipped = new RepairPlay(asking).toReassure().do("a", { type: "closeReassurance" });
    const aloud = new RepairPlay(asking).toReassure().do("a", { type: "reassure", shareId: null });
    const seen = (play: RepairPlay) => ({
      ...play.view("b"),
      shares: play.view("b").shares.filter((s) => s.step !== "own"),
    });
    expect(seen(skipped)).toEqual(seen(aloud));
    expect(seen(passed)).toEqual(seen(aloud));
  });

  test("an acknowledgement taken back is one that was never made", () => {
    const play = new RepairPlay(asking).toReassure();
    const own = play.view("a").shares.find((share) => share.by === "a" && share.step === "own");
    play.do("a", { type: "withdrawShare", shareId: own?.shareId ?? "" });
    expect(play.scene("a")).toEqual({ kind: "reassure", mayGive: false });
  });
});

describe("5 reassurance comes after both were heard and, where asked, softened", () => {
  test("both soften first", () => {
    const play = new RepairPlay(naming).toReassure();
    expect(play.try("a", { type: "reassure", shareId: null })).toBe("moved-on");
    play.do("a", { type: "saySoftened" });
    expect(play.scene("a")).toEqual({ kind: "waitForSoften" });
    expect(play.scene("b")).toEqual({ kind: "soften" });
    play.do("b", { type: "saySoftened" });
    expect(play.scene("a")).toEqual({ kind: "reassure", mayGive: true });
  });

  test("a template that doesn't ask goes straight on", () => {
    expect(new RepairPlay(asking).toReassure().scene("a")).toMatchObject({ kind: "reassure" });
  });
});

describe("6 complete is for both to say", () => {
  test("each says so and answers what may linger, in any order", () => {
    const play = new RepairPlay(naming).toReconnect();
    play.do("b", { type: "answerLingering", answer: "nothing" }).do("a", { type: "sayComplete" });
    play.do("a", { type: "answerLingering", answer: "nothing" });
    expect(play.scene("a")).toEqual({
      kind: "reconnect",
      youSaidComplete: true,
      youAnsweredLingering: true,
      otherWantsMore: false,
    });
    play.do("b", { type: "sayComplete" });
    expect(play.scene("a")).toEqual({ kind: "complete" });
  });

  test("something that lingers keeps it open, until there is nothing", () => {
    const play = new RepairPlay(naming).toReconnect();
    for (const seat of ["a", "b"] as const) play.do(seat, { type: "sayComplete" });
    play
      .do("a", { type: "answerLingering", answer: "nothing" })
      .do("b", { type: "answerLingering", answer: "something" });
    expect(play.scene("a")).toMatchObject({ kind: "reconnect", otherWantsMore: true });
    expect(play.view("a").moves).toEqual(expect.arrayContaining(["startRound", "goBack"]));
    play.do("b", { type: "answerLingering", answer: "nothing" });
    expect(play.scene("b")).toEqual({ kind: "complete" });
  });

  test("a round later waits for the other's yes and for its time", () => {
    const play = new RepairPlay(naming).toComplete();
    const later = at(play, days(2));
    play.do("a", { type: "startRound", at: later });
    expect(play.scene("b")).toEqual({ kind: "answer", at: later });
    play.do("b", { type: "answerYes", at: later }).settle("a").settle("b");
    expect(play.scene("a")).toEqual({ kind: "planned", at: later });
    play.wait(days(2)).rate("a", 3).rate("b", 3);
    expect(play.scene("a")).toMatchObject({ kind: "proposeOrder" });
  });
});

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
    expect(play.try("a", { type: "takeBreak", returnAt: at(play, 20) })).toBe("too-soon");
    expect(play.try("a", { type: "takeBreak", returnAt: at(play, hours(13)) })).toBe("too-late");
    expect(play.try("a", { type: "takeBreak", returnAt: at(play, 29.5) })).toBeNull();
    expect(play.joint.at(-1)).toMatchObject({ type: "breakBegan", by: "a", returnAt: at(play, 30) });
  });

  test("by rating, where the template says so: the same event, length and words", () => {
    const chosen = speaking(strict).do("a", { type: "takeBreak", returnAt: null });
    const rated = speaking(strict).do("a", { type: "rate", rating: 5, step: "speak", moment: "before" });
    expect(rated.joint).toEqual(chosen.joint);
    expect(rated.view("b")).toEqual(chosen.view("b"));
    const recommended = speaking(naming).do("a", { type: "rate", rating: 9, step: "speak", moment: "before" });
    expect(recommended.scene("a")).toEqual({ kind: "speak" });
    expect(recommended.view("a").checkIn).toEqual({ rated: 9, overLimit: true, breakOffered: true });
  });

  test("nobody ends it early; ratings count from the later return time", () => {
    const play = speaking().do("a", { type: "takeBreak", returnAt: null }).wait(5);
    const later = at(play, 40);
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
    const play = speaking().do("a", { type: "takeBreak", returnAt: at(play0, 60) });
    expect(play.try("a", { type: "takeBreak", returnAt: null })).toBe("already-done");
    expect(play.try("a", { type: "takeBreak", returnAt: at(play, 30) })).toBe("already-done");
    play.do("b", { type: "takeBreak", returnAt: null });
    expect(play.joint.at(-1)).toMatchObject({ type: "breakExtended", returnAt: at(play, 60) });
    expect(play.scene("b")).toMatchObject({ kind: "onBreak", yours: true });
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

  test("two weeks of nothing set down any step", () => {
    const play = speaking().wait(days(14));
    expect(play.scene("a")).toEqual({ kind: "setDown" });
    expect(play.try("a", { type: "sendShare", shareId: shareId(1) })).toBe("set-down");
  });
});

describe("9 a not yet is respected", () => {
  const asked = () => new RepairPlay(asking).do("a", { type: "begin" }).settle("a").do("a", { type: "ask", at: null });

  test("with a time it is final until then, for both", () => {
    const play = asked();
    const until = at(play, hours(20));
    play.do("b", { type: "notYet", until });
    expect(play.scene("a")).toEqual({ kind: "notYet", yours: false, until });
    expect(play.scene("b")).toEqual({ kind: "notYet", yours: true, until });
    expect(play.view("b").moves).toEqual(["rate", "notYet", "stop"]);
    expect(play.try("b", { type: "liftNotYet" })).toBe("not-yet");
    expect(play.try("b", { type: "notYet", until: at(play, hours(2)) })).toBe("not-yet");
    expect(play.try("a", { type: "ask", at: null })).toBe("not-yet");
    play.wait(hours(20));
    expect(play.scene("a")).toEqual({ kind: "ask" });
    play.do("a", { type: "ask", at: null }).do("b", { type: "answerYes", at: null });
  });

  test("without one only its author lifts it", () => {
    const play = asked().do("b", { type: "notYet", until: null }).wait(days(30));
    expect(play.scene("a")).toEqual({ kind: "notYet", yours: false, until: null });
    expect(play.try("a", { type: "liftNotYet" })).toBe("not-yet");
    play.do("b", { type: "liftNotYet" });
    expect(play.scene("a")).toEqual({ kind: "ask" });
    expect(viewForCoach(play.state, play.now)?.state).toBe("underway");
  });

  test("in the middle of a turn, coming back asks both to check in", () => {
    const play = speaking()
      .do("b", { type: "notYet", until: at(play0, hours(2)) })
      .wait(hours(2));
    expect(play.scene("a")).toMatchObject({ kind: "onBreak", yours: false, mayRate: true });
    play.rate("a", 2).rate("b", 2);
    expect(play.scene("a")).toEqual({ kind: "speak" });
  });

  test("stopping and beginning another doesn't get around it", () => {
    const until = at(play0, days(3));
    const earlier = { a: null, b: { until } };
    const play = new RepairPlay(asking, { notYet: earlier }).do("a", { type: "begin" }).settle("a");
    expect(play.scene("a")).toEqual({ kind: "notYet", yours: false, until });
    expect(play.try("a", { type: "ask", at: null })).toBe("not-yet");
    expect(play.wait(days(3)).scene("a")).toEqual({ kind: "ask" });
    const open = new RepairPlay(asking, { notYet: { a: null, b: { until: null } } }).do("b", { type: "begin" });
    expect(open.settle("b").scene("b")).toEqual({ kind: "ask" });
  });
});

describe("10 going back keeps what happened and asks the later steps again", () => {
  test("to settling: both settle again, and the order opens again", () => {
    const play = speaking()
      .do("a", { type: "sendShare", shareId: shareId(1) })
      .do("b", { type: "goBack", to: "regulate" });
    for (const seat of ["a", "b"] as const)
      expect(play.scene(seat)).toMatchObject({ kind: "private", step: "regulate" });
    expect(play.view("b").shares).toHaveLength(1);
    play.settle("a");
    expect(play.types().filter((type) => type === "orderOpened")).toHaveLength(1);
    play.settle("b");
    expect(play.scene("a")).toMatchObject({ kind: "proposeOrder" });
  });

  test("to the order: it opens only with fresh ratings", () => {
    const fresh = speaking().do("a", { type: "goBack", to: "order" });
    expect(fresh.scene("a")).toMatchObject({ kind: "proposeOrder" });
    const stale = speaking().wait(31).do("a", { type: "goBack", to: "order" });
    expect(stale.scene("a")).toMatchObject({ kind: "waitingForBoth", needsRating: true });
  });

  test("to the asking: consent is asked for again", () => {
    const play = speaking(asking).do("b", { type: "goBack", to: "ask" });
    expect(play.scene("a")).toEqual({ kind: "ask" });
  });

  test("to speaking, from the close: the last turn is heard again, and softening is said again", () => {
    const play = new RepairPlay(naming).toReconnect().do("a", { type: "goBack", to: "speak" });
    expect(play.scene("b")).toEqual({ kind: "speak" });
    play.turn("b");
    expect(play.scene("a")).toEqual({ kind: "soften" });
  });

  test("one goes back, never on", () => {
    const play = speaking();
    expect(play.try("a", { type: "goBack", to: "own" })).toBe("moved-on");
    expect(play.try("a", { type: "goBack", to: "ask" })).toBe("not-offered");
  });

  test("withdrawing what a turn is about returns it to speaking", () => {
    const play = answered(speaking().do("a", { type: "sendShare", shareId: shareId(1) }), "yes");
    play.do("a", { type: "withdrawShare", shareId: shareId(1) });
    expect(play.scene("a")).toEqual({ kind: "speak" });
    expect(play.view("b").shares).toEqual([]);
    expect(play.try("a", { type: "withdrawShare", shareId: shareId(1) })).toBe("already-done");
    expect(play.try("b", { type: "withdrawShare", shareId: shareId(1) })).toBe("not-yours");
  });

  test("withdrawing later takes the words away and nothing else", () => {
    const play = new RepairPlay(naming).toComplete();
    play.do("a", { type: "withdrawShare", shareId: shareId(1) });
    expect(play.scene("b")).toEqual({ kind: "complete" });
    expect(play.view("b").shares.map((share) => share.shareId)).not.toContain(shareId(1));
  });
});

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
      state: "underway",
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

  test("a hold after the end takes back what was sent, too", () => {
    const play = new RepairPlay(naming).toComplete();
    expect(play.view("a").shares.some((share) => share.by === "b")).toBe(true);
    play.coach("hold");
    expect(play.view("a").shares.some((share) => share.by === "b")).toBe(false);
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

/** For times that a chain of calls needs before it has begun; every play starts at the same moment. */
const play0 = new RepairPlay(naming);
