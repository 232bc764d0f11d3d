import { describe, expect, test } from "vitest";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";
import { replayRehearsal } from "./apply-rehearsal.ts";
import { lasting } from "./audience.ts";
import type { TranscriptChoice } from "./event.ts";

const rateAfter = { type: "rateAfter", confidence: 6, activation: 3 } as const;
const choose = (choice: TranscriptChoice) => ({ type: "choose", choice }) as const;
const looking = (...others: string[]) =>
  new RehearsalPlay()
    .toLive(...others)
    .talk(3)
    .toDebrief();

describe("6 it closes once it was looked back on", () => {
  test("with the rehearser's ratings, and with whoever stood in out of the role", () => {
    const play = looking();
    expect(play.try("me", { type: "close" })).toBe("needs-rating");
    play.do("me", rateAfter);
    expect(play.view("me").coaching?.openAfter).toEqual(["deRole"]);
    expect(play.try("me", { type: "close" })).toBe("needs-de-role");
    expect(play.do("friend", { type: "deRole" }).try("me", { type: "close" })).toBeNull();
  });

  test("not before the talking has ended, nor by whoever stood in", () => {
    expect(new RehearsalPlay().toLive().try("me", { type: "close" })).toBe("moved-on");
    expect(looking().try("friend", { type: "close" })).toBe("not-yours");
  });

  test("a stand-in who is gone holds nothing up", () => {
    const play = looking().do("me", rateAfter).do("friend", { type: "leave" });
    expect(play.try("me", { type: "close" })).toBeNull();
  });

  test("a coach steps out of the role after having stood in, and only then", () => {
    const stood = new RehearsalPlay({ mode: "coach" }).toLive().talk(2).toDebrief().do("me", rateAfter);
    expect(stood.try("me", { type: "close" })).toBe("needs-de-role");
    const watched = looking("friend", "coach").do("me", rateAfter).do("friend", { type: "deRole" });
    expect(watched.view("coach").moves).not.toContain("deRole");
    expect(watched.try("me", { type: "close" })).toBeNull();
  });

  test.each(["coach", "observer"] as const)(
    "a coach who stood in, left and came back as %s steps out of it",
    (role) => {
      const play = new RehearsalPlay({ mode: "coach" }).toLive().talk(2).do("coach", { type: "leave" });
      play.do("coach2", { type: "join", role }).tryAct({ type: "comeBack", from: "coach", to: "coach2" });
      play.do("coach2", { type: "agree", card: false, machine: false }).toDebrief().do("me", rateAfter);
      expect(play.view("me").places.map(({ inRole }) => inRole)).toEqual([false, false, true]);
      expect(play.try("me", { type: "close" })).toBe("needs-de-role");
      play.do("coach2", { type: "deRole" });
      expect(play.view("me").places.map(({ inRole }) => inRole)).toEqual([false, false, false]);
      expect(play.try("me", { type: "close" })).toBeNull();
      // Who spoke goes with the record.
      expect(replayRehearsal(play.setting, lasting(play.log))).toEqual(play.state);
    },
  );

  test("who only watched owes nothing, and nobody comes back once the talking is over", () => {
    const play = new RehearsalPlay().toLive("friend", "coach").talk(2).do("coach", { type: "leave" });
    play.do("coach2", { type: "join", role: "observer" }).do("coach2", { type: "agree", card: false, machine: false });
    play.toDebrief();
    expect(play.tryAct({ type: "comeBack", from: "coach", to: "coach2" })).toBe("ended");
    expect(play.view("coach2").moves).not.toContain("deRole");
  });

  test("what is written stands once for each, and the last counts", () => {
    const play = looking("friend", "onlooker").do("friend", { type: "landed", lineId: "1" });
    play.do("onlooker", { type: "note", lineId: "2" }).do("friend", { type: "landed", lineId: "3" });
    play.do("me", { type: "nextTry", lineId: "4" });
    expect(play.view("friend").debrief).toEqual([
      { kind: "note", by: "onlooker", lineId: "2" },
      { kind: "landed", by: "friend", lineId: "3" },
      { kind: "nextTry", by: "me", lineId: "4" },
    ]);
  });
});

describe("7 what is over stays over", () => {
  test("with what came of it there for the rehearser, also where they ended it by leaving", () => {
    const play = new RehearsalPlay({ mode: "script" }).toLive().talk(1).toDebrief();
    play.do("me", { type: "landed", lineId: play.nextLine() }).do("me", choose("keep")).do("me", { type: "leave" });
    const { phase, turns, debrief, transcript } = play.view("me");
    expect({ phase, turns: turns.length, debrief: debrief.length, transcript }).toEqual({
      phase: "left",
      turns: 3,
      debrief: 1,
      transcript: "kept",
    });
  });

  test.each<[string, (play: RehearsalPlay) => unknown]>([
    ["closed", (play) => play.toClosed()],
    ["left", (play) => play.do("me", { type: "leave" })],
    ["shut from outside", (play) => play.tryAct({ type: "shut" })],
  ])("%s", (_, finish) => {
    const play = new RehearsalPlay().toLive("friend", "coach").talk(2);
    finish(play);
    const over = play.state;
    expect(play.view("friend").moves).toEqual([]);
    expect(play.try("coach", { type: "say", lineId: play.nextLine(), after: 2, move: null })).toBe("closed");
    expect(play.try("coach", { type: "landed", lineId: play.nextLine() })).toBe("closed");
    expect(play.try("coach", { type: "leave" })).toBe("closed");
    expect(play.try("onlooker", { type: "join", role: "observer" })).toBe("closed");
    expect(play.tryAct({ type: "depart", place: "friend" })).toBe("closed");
    expect(play.tryAct({ type: "shut" })).toBe("closed");
    expect(play.state).toBe(over);
  });

  test("left isn't closed", () => {
    expect(looking().do("me", { type: "leave" }).state.phase).toBe("left");
    expect(new RehearsalPlay().toLive().toClosed().state.phase).toBe("closed");
  });

  test("after the talking nothing more is said", () => {
    const play = looking();
    expect(play.try("me", { type: "say", lineId: play.nextLine(), after: 3, move: null })).toBe("ended");
    expect(play.try("me", { type: "rewind", to: 1, branch: 1 })).toBe("ended");
  });
});

describe("8 the record lives while all who took part agree", () => {
  const closed = (choices: Partial<Record<string, TranscriptChoice>>) => {
    const play = looking("friend", "onlooker");
    for (const [who, choice] of Object.entries(choices)) if (choice) play.do(who, choose(choice));
    play.do("me", rateAfter).do("friend", { type: "deRole" });
    return play.do("me", { type: "close" });
  };

  test.each<[string, Partial<Record<string, TranscriptChoice>>, "kept" | "gone"]>([
    ["nobody said anything", {}, "gone"],
    ["one of them said nothing", { me: "keep", friend: "share" }, "gone"],
    ["one of them says delete", { me: "keep", friend: "keep", onlooker: "delete" }, "gone"],
    ["all keep it", { me: "keep", friend: "keep", onlooker: "share" }, "kept"],
  ])("%s", (_, choices, transcript) => {
    const play = closed(choices);
    expect(play.state.transcript).toBe(transcript);
    expect(play.view("me").turns).toHaveLength(transcript === "kept" ? 3 : 0);
    expect(play.log.some(({ type }) => type === "transcriptDeleted")).toBe(transcript === "gone");
  });

  test("others read it afterwards where everybody shares it, and else the rehearser alone", () => {
    const kept = closed({ me: "share", friend: "share", onlooker: "keep" });
    expect([kept.view("me").turns.length, kept.view("friend").turns.length]).toEqual([3, 0]);
    const shared = closed({ me: "share", friend: "share", onlooker: "share" });
    expect(shared.view("friend").turns).toHaveLength(3);
  });

  test("to the others it opens and closes as they look", () => {
    const play = closed({ me: "keep", friend: "share", onlooker: "share" });
    const versions = () => ["friend", "onlooker"].map((who) => play.view(who).version);
    const before = versions();
    play.do("me", choose("share"));
    expect(play.view("friend").turns).toHaveLength(3);
    expect(versions()).toEqual(before.map((version) => version + 1));
    play.do("onlooker", choose("keep"));
    expect(play.view("friend").turns).toEqual([]);
    expect(versions()).toEqual(before.map((version) => version + 2));
  });

  test("taken back afterwards it is gone, and gone for good", () => {
    const play = closed({ me: "keep", friend: "keep", onlooker: "keep" });
    play.do("me", choose("share")).do("onlooker", choose("delete"));
    expect(play.view("me")).toMatchObject({ transcript: "gone", turns: [], moves: [] });
    expect(play.try("onlooker", choose("keep"))).toBe("transcript-gone");
  });

  test("who left has a say all the same; who was never in has none", () => {
    const play = new RehearsalPlay().toLive("friend", "coach").talk(2).do("coach", choose("keep"));
    play.do("coach", { type: "leave" }).do("onlooker", { type: "join", role: "observer" });
    play.do("me", choose("keep")).do("friend", choose("keep")).toClosed();
    expect(play.state.transcript).toBe("kept");
    expect(play.view("onlooker").moves).toEqual([]);
    expect(play.do("coach", choose("delete")).state.transcript).toBe("gone");
  });

  test("who leaves can say so as they go; who was never in can't", () => {
    const play = new RehearsalPlay().toLive("friend", "coach").talk(2);
    play.do("onlooker", { type: "join", role: "observer" }).do("onlooker", { type: "leave", choice: "keep" });
    expect(play.view("onlooker").choice).toBeNull();
    play.do("coach", { type: "leave", choice: "keep" }).do("me", choose("keep")).do("friend", choose("keep"));
    expect(play.toClosed().state.transcript).toBe("kept");
  });

  test("the rehearser who ends it by leaving can keep it; what was chosen before stands where they say nothing", () => {
    const talked = () => new RehearsalPlay().toLive("friend").talk(2).do("friend", { type: "leave", choice: "keep" });
    expect(talked().do("me", { type: "leave", choice: "keep" }).state.transcript).toBe("kept");
    expect(talked().do("me", { type: "leave" }).state.transcript).toBe("gone");
    expect(talked().do("me", choose("keep")).do("me", { type: "leave" }).state.transcript).toBe("kept");
  });

  test("who left hears of the end, and of nothing else", () => {
    const play = new RehearsalPlay().toLive("friend", "coach").talk(2).do("coach", { type: "leave" });
    const heard = () => play.view("coach").version;
    const gone = heard();
    play.talk(1).do("onlooker", { type: "join", role: "observer" });
    expect(heard()).toBe(gone);
    play.toDebrief();
    expect(heard()).toBe(gone + 1);
    play.do("friend", { type: "deRole" }).do("me", { type: "rateAfter", confidence: 6, activation: 4 });
    expect(heard()).toBe(gone + 1);
    // That it closed, and that the record is gone.
    play.do("me", { type: "close" });
    expect(heard()).toBe(gone + 3);
  });

  test("who left and came back has one say, from the place they are in now", () => {
    const play = new RehearsalPlay().toLive("friend", "coach").talk(2).do("coach", { type: "leave" });
    play.do("coach2", { type: "join", role: "coach" });
    expect(play.tryAct({ type: "comeBack", from: "friend", to: "coach2" })).toBe("not-here");
    expect(play.tryAct({ type: "comeBack", from: "coach", to: "coach2" })).toBeNull();
    expect([play.view("coach").moves, play.view("coach2").moves]).toEqual([[], ["agree", "choose", "leave"]]);
    for (const who of ["me", "friend", "coach2"]) play.do(who, choose("keep"));
    expect(play.toClosed().state.transcript).toBe("kept");
  });

  test("it goes too when the rehearser leaves", () => {
    expect(looking().do("me", { type: "leave" }).state.transcript).toBe("gone");
  });

  test("a choice is nobody else's to see", () => {
    const play = looking();
    const before = play.view("me");
    play.do("friend", choose("delete"));
    expect(play.view("me")).toEqual(before);
    expect(play.view("friend").choice).toBe("delete");
  });

  test("what everybody saw is counted on from where it was", () => {
    const play = looking();
    const before = play.view("friend").version;
    play.do("me", rateAfter).do("friend", { type: "deRole" }).do("me", { type: "close" });
    expect(play.view("friend").version).toBe(before + 3);
  });
});
