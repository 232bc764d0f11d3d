import { describe, expect, test } from "vitest";
import { asking, naming, strict } from "@/tests/setup/protocol-fixtures.ts";
import { answered, days, hours, RepairPlay, shareId, speaking } from "@/tests/setup/repair-play.ts";

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
    const tonight = play.at(hours(3));
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

  test("where impact doesn't come first, who passed can still reassure", () => {
    const passed = new RepairPlay(naming).toReassure({ a: "passOwning", b: "own" }).soften();
    expect(passed.scene("a")).toEqual({ kind: "reassure", mayGive: true });
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
      lingering: "nothing",
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
    expect(play.scene("a")).toMatchObject({ kind: "reconnect", lingering: "nothing", otherWantsMore: true });
    expect(play.scene("b")).toMatchObject({ kind: "reconnect", lingering: "something", otherWantsMore: false });
    expect(play.view("a").moves).toEqual(expect.arrayContaining(["startRound", "goBack"]));
    play.do("b", { type: "answerLingering", answer: "nothing" });
    expect(play.scene("b")).toEqual({ kind: "complete" });
  });

  test("a round later waits for the other's yes and for its time", () => {
    const play = new RepairPlay(naming).toComplete();
    const later = play.at(days(2));
    play.do("a", { type: "startRound", at: later });
    expect(play.scene("b")).toEqual({ kind: "answer", at: later });
    play.do("b", { type: "answerYes", at: later }).settle("a").settle("b");
    expect(play.scene("a")).toEqual({ kind: "planned", at: later });
    play.wait(days(2)).rate("a", 3).rate("b", 3);
    expect(play.scene("a")).toMatchObject({ kind: "proposeOrder" });
  });
});
