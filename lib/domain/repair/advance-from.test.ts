import { describe, expect, test } from "vitest";
import { naming } from "@/tests/setup/protocol-fixtures.ts";
import { answered, RepairPlay, shareId, speaking } from "@/tests/setup/repair-play.ts";
import { advanceFrom } from "./advance-from.ts";
import type { Command } from "./command.ts";
import type { Seat } from "./seat.ts";

/** What becomes of a command from a page that showed the log up to `seen`. */
function tryFrom(play: RepairPlay, seen: number, seat: Seat, command: Command) {
  const result = advanceFrom(play.joint.slice(seen), play.state, seat, command, play.now);
  return result.ok ? "taken" : result.reason;
}

const version = (play: RepairPlay) => play.joint.length;

describe("a command from an older page", () => {
  test("is taken when what happened since has nothing to do with it", () => {
    const play = new RepairPlay(naming).toReassure();
    const seen = version(play);
    play.do("a", { type: "saySoftened" });
    expect(tryFrom(play, seen, "b", { type: "saySoftened" })).toBe("taken");
  });

  test("is refused when it was for something that is no longer there", () => {
    const play = speaking();
    const seen = version(play);
    play.do("b", { type: "goBack", to: "intent" });
    expect(tryFrom(play, seen, "a", { type: "sendShare", shareId: shareId(9) })).toBe("moved-on");
  });

  test("an answer to one telling back is no answer to the next", () => {
    const play = speaking().do("a", { type: "sendShare", shareId: shareId(1) });
    play.do("b", { type: "reflect", shareId: null });
    const seen = version(play);
    play.do("a", { type: "answerHeard", answer: "partly" }).do("b", { type: "reflect", shareId: null });
    expect(play.scene("a").kind).toBe("sayHeard");
    expect(tryFrom(play, seen, "a", { type: "answerHeard", answer: "yes" })).toBe("moved-on");
    expect(tryFrom(play, version(play), "a", { type: "answerHeard", answer: "yes" })).toBe("taken");
  });

  test("“complete” said of one round is not said of another", () => {
    const play = new RepairPlay(naming).toReconnect();
    const seen = version(play);
    play.do("b", { type: "startRound", at: null });
    play.settle("a").settle("b").toSpeak("b").turn("b").turn("a").soften();
    play.do("a", { type: "closeReassurance" }).do("b", { type: "closeReassurance" });
    expect(play.view("a").moves).toContain("sayComplete");
    expect(tryFrom(play, seen, "a", { type: "sayComplete" })).toBe("moved-on");
  });

  test("two who start another round at once start one", () => {
    const play = new RepairPlay(naming).toComplete();
    const seen = version(play);
    play.do("a", { type: "startRound", at: null });
    expect(tryFrom(play, seen, "b", { type: "startRound", at: null })).toBe("moved-on");
  });

  test("an answer given again, on a page that offered it anew, isn't taken for the one before", () => {
    const play = answered(speaking().do("a", { type: "sendShare", shareId: shareId(1) }), "partly");
    play.do("b", { type: "reflect", shareId: null });
    const seen = version(play);
    const again: Command = { type: "answerHeard", answer: "partly" };
    const first = play.state;
    play.do("b", { type: "takeBreak", returnAt: null });
    expect(tryFrom(play, seen, "a", again)).toBe("on-break");
    play.state = first;
    play.joint.length = seen;
    play.do("a", again);
    expect(tryFrom(play, seen, "a", again)).toBe("already-done");
  });

  test("a proposal never covers the other's unseen one", () => {
    const play = new RepairPlay(naming).toOrder();
    const seen = version(play);
    play.do("a", { type: "proposeOrder", first: "a", idea: "turns" });
    expect(tryFrom(play, seen, "b", { type: "proposeOrder", first: "b", idea: "raiser" })).toBe("moved-on");
    expect(tryFrom(play, version(play), "b", { type: "proposeOrder", first: "b", idea: "raiser" })).toBe("taken");
  });

  test("what rests or stops is taken, however old its page", () => {
    const play = answered(speaking().do("a", { type: "sendShare", shareId: shareId(1) }), "yes");
    for (const command of [
      { type: "takeBreak", returnAt: null },
      { type: "notYet", until: null },
      { type: "stop" },
      { type: "rate", rating: 8, step: "own", moment: "before" },
    ] as const) {
      expect(tryFrom(play, 0, "b", command), command.type).toBe("taken");
    }
    expect(tryFrom(play, 0, "a", { type: "withdrawShare", shareId: shareId(1) })).toBe("taken");
  });

  test("one that did arrive is done, not stale", () => {
    const play = new RepairPlay(naming).toComplete();
    const seen = version(play);
    play.do("a", { type: "startRound", at: null });
    expect(tryFrom(play, seen, "a", { type: "startRound", at: null })).toBe("already-done");
  });

  test("a plain “not your turn” is that it moved on; a break, a stop and a “not yet” say what they are", () => {
    const play = speaking();
    const seen = version(play);
    const share = { type: "sendShare", shareId: shareId(7) } as const;
    play.do("b", { type: "takeBreak", returnAt: null });
    expect(tryFrom(play, seen, "a", share)).toBe("on-break");
    play.do("b", { type: "stop" });
    expect(tryFrom(play, seen, "a", share)).toBe("stopped");
    const other = new RepairPlay(naming)
      .do("a", { type: "begin" })
      .do("b", { type: "begin" })
      .do("b", { type: "name" });
    expect(tryFrom(other, 0, "a", { type: "name" })).toBe("moved-on");
  });

  test("what the other does alone makes nothing stale", () => {
    const play = new RepairPlay(naming).do("a", { type: "begin" }).do("a", { type: "name" });
    const seen = version(play);
    play.rate("a", 9).rate("a", 2);
    play.do("a", { type: "finishStep", step: "regulate" });
    expect(version(play)).toBe(seen);
    expect(tryFrom(play, seen, "b", { type: "acknowledge" })).toBe("taken");
  });
});
