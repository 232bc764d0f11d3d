import { describe, expect, test } from "vitest";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";
import type { RehearsalCommand } from "./command.ts";

const full = () => new RehearsalPlay().toLive("friend", "coach", "onlooker").talk(2);
const all = ["me", "friend", "coach", "onlooker"];

describe("4 a whisper is between the coach and the rehearser", () => {
  test("nobody else sees it, nor that there was one", () => {
    const play = full();
    const before = all.map((who) => play.view(who).version);
    const lineId = play.nextLine();
    play.do("coach", { type: "whisper", lineId, praise: true });
    const whispers = [{ by: "coach", lineId, praise: true, turn: 2 }];
    expect(play.view("me").coaching?.whispers).toEqual(whispers);
    expect(play.view("coach").coaching?.whispers).toEqual(whispers);
    expect(all.map((who, index) => play.view(who).version - (before[index] ?? 0))).toEqual([1, 0, 1, 0]);
  });

  test("another coach who comes later doesn't read what the first one whispered", () => {
    const play = full().do("coach", { type: "whisper", lineId: "x", praise: false }).do("coach", { type: "leave" });
    play.do("coach2", { type: "join", role: "coach" }).do("coach2", { type: "agree", card: true, machine: true });
    expect(play.view("coach2").coaching?.whispers).toEqual([]);
    expect(play.view("me").coaching?.whispers).toHaveLength(1);
  });

  test.each(["me", "friend", "onlooker"])("%s can't whisper", (who) => {
    expect(full().try(who, { type: "whisper", lineId: "x", praise: true })).toBe("not-yours");
  });
});

describe("9 ratings are the rehearser's and the coach's", () => {
  test("neither a stand-in nor an observer sees one, or that there was one", () => {
    const play = full().do("me", { type: "rate", activation: 8 });
    expect(play.view("me").coaching).toMatchObject({ before: { confidence: 3, activation: 6 }, activation: 8 });
    expect(play.view("coach").coaching?.activation).toBe(8);
    const unrated = full();
    for (const who of ["friend", "onlooker"]) expect(play.view(who)).toEqual(unrated.view(who));
  });

  test("asking for what was rated tells nothing", () => {
    const play = full();
    const guess = (confidence: number) => play.try("friend", { type: "rateBefore", confidence, activation: 6 });
    expect([guess(3), guess(4)]).toEqual(["not-yours", "not-yours"]);
  });

  test("a coach at the door sees none", () => {
    const play = new RehearsalPlay().toLive().do("coach", { type: "join", role: "coach" });
    expect(play.view("coach").coaching).toBeNull();
  });
});

describe("10 each does what their role is for", () => {
  const lineId = "a-line";
  const commands: Record<string, RehearsalCommand> = {
    begin: { type: "begin" },
    setStopWord: { type: "setStopWord", lineId },
    rateBefore: { type: "rateBefore", confidence: 1, activation: 1 },
    say: { type: "say", lineId, after: 2, move: null },
    rate: { type: "rate", activation: 3 },
    whisper: { type: "whisper", lineId, praise: false },
    hint: { type: "hint", kind: "breathe" },
    rewind: { type: "rewind", to: 1, branch: 1 },
    switchBranch: { type: "switchBranch", to: 2 },
    switchRoles: { type: "switchRoles", voice: "other" },
    changeDifficulty: { type: "changeDifficulty", to: 3 },
    end: { type: "end" },
    rateAfter: { type: "rateAfter", confidence: 1, activation: 1 },
    note: { type: "note", lineId },
    deRole: { type: "deRole" },
    nextTry: { type: "nextTry", lineId },
    close: { type: "close" },
    letGo: { type: "letGo", place: "onlooker" },
    askBack: { type: "askBack", place: "onlooker" },
  };
  const nothingFor: Record<string, string[]> = {
    me: ["whisper", "note", "deRole"],
    coach: ["rateBefore", "rate", "rateAfter", "nextTry", "close", "letGo", "askBack"],
    friend: Object.keys(commands).filter((type) => type !== "say" && type !== "deRole"),
    onlooker: Object.keys(commands).filter((type) => type !== "note" && type !== "deRole"),
  };

  test.each(all)("%s", (who) => {
    const refused = Object.entries(commands).filter(([, command]) => full().try(who, command) === "not-yours");
    expect(refused.map(([type]) => type)).toEqual(nothingFor[who]);
  });

  test("who isn't there does nothing", () => {
    expect(full().try("stranger", { type: "pause" })).toBe("not-here");
  });
});

describe("11 anybody may pause, use the stop word, or leave", () => {
  test.each(all)("%s, whoever's turn it is, in a pause of any kind", (who) => {
    expect(full().view(who).moves).toEqual(expect.arrayContaining(["pause", "flooded", "stopWord", "leave"]));
    const resting = full().do(who === "me" ? "friend" : "me", { type: "flooded" });
    expect(resting.view(who).moves).toEqual(expect.arrayContaining(["flooded", "stopWord", "leave"]));
  });

  test("before it begins, at the door, and while looking back", () => {
    const early = new RehearsalPlay().do("friend", { type: "join", role: "standIn" });
    expect(early.view("friend").moves).toContain("leave");
    for (const who of all) expect(full().toDebrief().view(who).moves).toContain("leave");
  });

  test("the rehearser sees out whoever holds it up; nobody else sees anybody out", () => {
    const play = new RehearsalPlay().toReady("friend").do("onlooker", { type: "join", role: "observer" });
    expect(play.try("me", { type: "letGo", place: "me" })).toBe("moved-on");
    expect(play.try("me", { type: "letGo", place: "onlooker" })).toBeNull();
    expect(play.try("me", { type: "letGo", place: "onlooker" })).toBe("already-done");
    expect(play.try("me", { type: "begin" })).toBeNull();
    expect(play.view("onlooker").moves).toEqual([]);
  });

  test("a guest whose link ran out is gone like one who left", () => {
    const play = full();
    expect(play.tryAct({ type: "depart", place: "friend" })).toBeNull();
    expect(play.tryAct({ type: "depart", place: "friend" })).toBe("already-done");
    expect(play.view("me").pause?.why).toBe("departure");
  });
});

describe("12 who was seen out comes in again once the rehearser asks them back", () => {
  const out = (...others: string[]) => {
    const play = new RehearsalPlay().toLive("friend", "coach", ...others).talk(2);
    return play.do("me", { type: "letGo", place: "coach" });
  };
  const askBack = { type: "askBack", place: "coach" } as const;
  const back = (play: RehearsalPlay) => {
    play.do("coach2", { type: "join", role: "coach" }).do("coach2", { type: "agree", card: true, machine: false });
    return play.tryAct({ type: "comeBack", from: "coach", to: "coach2" });
  };

  test("until then they are not taken for somebody who left", () => {
    expect(back(out())).toBe("not-here");
    expect(back(out().do("me", askBack))).toBeNull();
  });

  test("it is between the rehearser and whom they ask", () => {
    const play = out("onlooker");
    const everybody = ["me", "coach", "friend", "onlooker"];
    const isShown = () =>
      everybody.filter((who) => play.view(who).places.some(({ placeId, seenOut }) => placeId === "coach" && seenOut));
    expect(isShown()).toEqual(["me", "coach"]);
    const before = everybody.map((who) => play.view(who));
    play.do("me", askBack);
    expect(isShown()).toEqual([]);
    const moved = everybody.map((who, index) => play.view(who).version - (before[index]?.version ?? 0));
    expect(moved).toEqual([1, 1, 0, 0]);
    for (const index of [2, 3]) expect(play.view(everybody[index] ?? "")).toEqual(before[index]);
  });

  test("they hear what is said from then on, and nothing of what was said meanwhile or before", () => {
    const play = out().talk(1).do("me", { type: "rate", activation: 8 });
    expect(back(play.do("me", askBack))).toBeNull();
    play.do("me", { type: "resume", pause: 1 }).talk(1);
    expect(play.view("coach2")).toMatchObject({ path: [4], missed: 3, coaching: { activation: 8, whispers: [] } });
    expect(play.view("coach").turns).toEqual([]);
  });

  test("it counts for the one time, and twice is once", () => {
    const play = out().do("me", askBack);
    expect(play.try("me", askBack)).toBe("already-done");
    back(play);
    play.do("me", { type: "letGo", place: "coach2" });
    // A late copy of the first asking lets nobody in.
    expect(play.try("me", askBack)).toBe("already-done");
    expect(play.view("coach2").places).toContainEqual(expect.objectContaining({ placeId: "coach2", seenOut: true }));
  });

  test("nobody is asked who is there, was never there, or comes too late", () => {
    const play = out();
    expect(play.try("me", { type: "askBack", place: "friend" })).toBe("moved-on");
    expect(play.try("me", { type: "askBack", place: "nobody" })).toBe("moved-on");
    expect(play.toDebrief().try("me", askBack)).toBe("ended");
    expect(play.view("me").moves).not.toContain("askBack");
  });

  test("it is offered where there is somebody to ask back", () => {
    expect(out().view("me").moves).toContain("askBack");
    expect(out().do("me", askBack).view("me").moves).not.toContain("askBack");
    expect(full().do("coach", { type: "leave" }).view("me").moves).not.toContain("askBack");
  });
});
