import { describe, expect, test } from "vitest";
import { asking, naming } from "@/tests/setup/protocol-fixtures.ts";
import { answered, RepairPlay, shareId, speaking } from "@/tests/setup/repair-play.ts";

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

  test("to speaking, from the close: each direction and each yes to complete is asked for again", () => {
    const play = new RepairPlay(naming).toReconnect().do("a", { type: "sayComplete" });
    play.do("a", { type: "goBack", to: "speak" }).turn("b").soften();
    expect(play.scene("a")).toEqual({ kind: "reassure", mayGive: true });
    for (const seat of ["a", "b"] as const) play.do(seat, { type: "closeReassurance" });
    expect(play.scene("a")).toMatchObject({ kind: "reconnect", youSaidComplete: false });
  });

  test("to owning: it is owned or passed again", () => {
    const play = new RepairPlay(naming).toReassure().do("a", { type: "goBack", to: "own" });
    expect(play.scene("a")).toEqual({ kind: "own" });
    expect(play.scene("b")).toEqual({ kind: "waitForOwning" });
  });

  test("a question that was open is not asked any more", () => {
    const play = speaking().do("a", { type: "sendShare", shareId: shareId(1) });
    answered(answered(play, "partly"), "partly").do("b", { type: "proposeTime", at: null });
    expect(play.scene("a")).toEqual({ kind: "answer", at: null });
    play.do("a", { type: "goBack", to: "order" });
    for (const seat of ["a", "b"] as const) expect(play.scene(seat)).toMatchObject({ kind: "proposeOrder" });
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
