import { describe, expect, test } from "vitest";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";

const talking = (turns = 3) => new RehearsalPlay().toLive("friend", "coach", "onlooker").talk(turns);
const say = (play: RehearsalPlay, after: number) =>
  ({ type: "say", lineId: play.nextLine(), after, move: null }) as const;

describe("2 one turn at a time", () => {
  test("the two sides alternate, and only whoever's turn it is speaks", () => {
    const play = talking(0);
    expect(play.try("friend", say(play, 0))).toBe("not-your-turn");
    play.says("me");
    expect(play.view("friend").turn).toEqual({ placeId: "friend", voice: "other", yours: true });
    expect(play.try("me", say(play, 1))).toBe("not-your-turn");
    expect(play.try("coach", say(play, 1))).toBe("not-your-turn");
    expect(play.try("onlooker", say(play, 1))).toBe("not-yours");
  });

  test("who is to listen is spoken to first", () => {
    const play = new RehearsalPlay({ steps: ["listen"] }).toLive();
    expect(play.view("friend").turn?.yours).toBe(true);
  });

  test("the coach stands in where nobody else does", () => {
    const play = new RehearsalPlay({ mode: "coach" }).toLive().says("me");
    expect(play.view("coach").turn?.yours).toBe(true);
    play.comes("friend").do("me", { type: "resume", pause: 1 });
    expect(play.view("coach").turn).toEqual({ placeId: "friend", voice: "other", yours: false });
  });

  test("with the roles switched, who just spoke answers it from the other side", () => {
    const play = talking(1).do("me", { type: "switchRoles", voice: "other" });
    expect(play.view("me").turn).toEqual({ placeId: "me", voice: "other", yours: true });
    play.talk(2);
    expect(play.view("me").turns.map(({ by, voice }) => [by, voice])).toEqual([
      ["me", "own"],
      ["me", "other"],
      ["friend", "own"],
    ]);
    expect(play.view("me").places.map(({ role, voice }) => [role, voice])).toEqual([
      ["rehearser", "other"],
      ["standIn", "own"],
      ["coach", null],
      ["observer", null],
    ]);
  });

  test("a script has no role to switch", () => {
    const play = new RehearsalPlay({ mode: "script" }).toLive();
    expect(play.try("me", { type: "switchRoles", voice: "other" })).toBe("not-offered");
  });
});

describe("3 what stops it", () => {
  test.each(["pause", "flooded", "stopWord"] as const)("nobody speaks after %s", (type) => {
    const play = talking().do("onlooker", { type });
    const refused = type === "flooded" ? "resting" : "paused";
    for (const who of ["me", "friend"]) expect(play.try(who, say(play, 3))).toBe(refused);
    expect(play.view("me")).toMatchObject({ phase: "paused", turn: null, pause: { by: "onlooker", number: 1 } });
  });

  test.each(["pause", "flooded", "stopWord"] as const)("after %s there is no next sentence to hint at", (type) => {
    const play = talking().do("friend", { type });
    for (const who of ["me", "coach"]) {
      expect(play.view(who).moves).not.toContain("hint");
      expect(play.try(who, { type: "hint", kind: "breathe" })).not.toBeNull();
    }
  });

  test("a mere pause, whoever takes part ends", () => {
    const play = talking().do("friend", { type: "pause" });
    expect(play.try("onlooker", { type: "resume", pause: 1 })).toBe("paused");
    expect(play.try("me", { type: "resume", pause: 1 })).toBeNull();
  });

  test("a break has its twenty minutes by the server's clock, and nobody ends it early", () => {
    const play = talking().do("friend", { type: "flooded" }).wait(19.9);
    for (const who of ["friend", "me", "coach"]) expect(play.try(who, { type: "resume", pause: 1 })).toBe("resting");
    expect(play.try("me", { type: "rewind", to: 1, branch: 1 })).toBe("resting");
    play.wait(0.1);
    expect(play.try("me", { type: "resume", pause: 1 })).toBe("paused");
    expect(play.try("friend", { type: "resume", pause: 1 })).toBeNull();
    expect(play.state.phase).toBe("live");
  });

  test("another's break or pause never shortens one", () => {
    const play = talking().do("friend", { type: "flooded" }).wait(10).do("me", { type: "flooded" }).wait(11);
    expect(play.try("friend", { type: "resume", pause: 2 })).toBe("resting");
    play.do("coach", { type: "stopWord" });
    expect(play.try("coach", { type: "resume", pause: 3 })).toBe("resting");
    play.wait(9).do("me", { type: "resume", pause: 3 }).do("coach", { type: "resume", pause: 3 });
    expect(play.view("me").pause?.waitingFor).toEqual(["friend"]);
    expect(play.try("me", { type: "resume", pause: 3 })).toBe("already-done");
    expect(play.do("friend", { type: "resume", pause: 3 }).state.phase).toBe("live");
  });

  test("a clock that was put back shortens no break", () => {
    const play = talking().do("friend", { type: "flooded" }).wait(-60).do("me", { type: "flooded" }).wait(79);
    expect(play.try("me", { type: "resume", pause: 2 })).toBe("resting");
  });

  test("after the stop word, whoever used it says when", () => {
    const play = talking().do("friend", { type: "stopWord" });
    expect(play.try("me", { type: "resume", pause: 1 })).toBe("paused");
    expect(play.try("me", { type: "switchRoles", voice: "other" })).toBe("paused");
    expect(play.view("me").moves).toEqual(expect.arrayContaining(["end", "letGo", "leave"]));
    expect(play.do("friend", { type: "resume", pause: 1 }).state.phase).toBe("live");
  });

  test("who is gone isn't waited for", () => {
    const play = talking().do("friend", { type: "stopWord" }).do("friend", { type: "leave" });
    expect(play.try("me", { type: "resume", pause: 1 })).toBeNull();
    expect(play.view("coach").turn?.yours).toBe(true);
  });

  test("when the last one who was waited for leaves, those who were ready go on", () => {
    const play = talking().do("coach", { type: "stopWord" }).do("me", { type: "stopWord" });
    play.do("me", { type: "resume", pause: 2 }).do("me", { type: "letGo", place: "coach" });
    expect(play.do("me", { type: "resume", pause: 2 }).state.phase).toBe("live");
  });

  test("it pauses when whoever stood in leaves, and waits for somebody to talk with", () => {
    const play = new RehearsalPlay().toLive().talk(1).do("friend", { type: "leave" });
    expect(play.view("me").pause).toMatchObject({ why: "departure", by: "friend" });
    expect(play.view("me").moves).not.toContain("resume");
    play.comes("friend2").do("friend2", { type: "leave" });
    expect(play.try("me", { type: "end" })).toBeNull();
  });

  test("an observer leaves quietly", () => {
    expect(talking().do("onlooker", { type: "leave" }).state.phase).toBe("live");
  });
});

describe("5 going back opens another branch", () => {
  test("up to and including that turn; what was said stays", () => {
    const play = talking(4);
    const before = JSON.stringify(play.view("me").turns);
    play.do("me", { type: "rewind", to: 2, branch: 1 });
    expect(play.path()).toEqual([1, 2]);
    play.talk(2);
    expect(play.path()).toEqual([1, 2, 5, 6]);
    expect(JSON.stringify(play.view("me").turns.slice(0, 4))).toBe(before);
    expect(play.view("me").branches).toEqual([
      { number: 1, from: 0, tip: 4, length: 4, current: false },
      { number: 2, from: 2, tip: 6, length: 4, current: true },
    ]);
    expect(play.do("me", { type: "switchBranch", to: 1 }).path()).toEqual([1, 2, 3, 4]);
    expect(play.talk(1).path()).toEqual([1, 2, 3, 4, 7]);
  });

  test("from the beginning, and from a turn of another branch", () => {
    const play = talking(2).do("coach", { type: "rewind", to: 0, branch: 1 });
    expect(play.path()).toEqual([]);
    expect(play.talk(1).do("me", { type: "rewind", to: 2, branch: 2 }).path()).toEqual([1, 2]);
  });

  test("not to where it is, nor to what wasn't said, nor to a branch with nothing on it", () => {
    const play = talking(2);
    expect(play.try("me", { type: "rewind", to: 2, branch: 1 })).toBe("already-done");
    expect(play.try("me", { type: "rewind", to: 3, branch: 1 })).toBe("moved-on");
    expect(play.try("me", { type: "switchBranch", to: 2 })).toBe("moved-on");
    play.do("me", { type: "rewind", to: 1, branch: 1 }).do("me", { type: "switchBranch", to: 1 });
    expect(play.view("me").branches).toHaveLength(1);
    expect(play.view("me").moves).not.toContain("switchBranch");
  });
});
