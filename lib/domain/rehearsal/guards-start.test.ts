import { describe, expect, test } from "vitest";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";

const agreed = { type: "agree", card: true, machine: true } as const;

describe("1 nothing is live before all that belongs before it", () => {
  test.each<[string, (play: RehearsalPlay) => RehearsalPlay]>([
    ["nobody stands in", (play) => play.toReady()],
    ["somebody hasn't agreed", (play) => play.toReady("friend").do("coach", { type: "join", role: "coach" })],
    [
      "there is no stop word",
      (play) => play.comes("me").comes("friend").do("me", { type: "rateBefore", confidence: 3, activation: 6 }),
    ],
    [
      "the rehearser hasn't said how they are",
      (play) => play.comes("me").comes("friend").do("me", { type: "setStopWord", lineId: play.nextLine() }),
    ],
  ])("while %s", (_, upTo) => {
    const play = upTo(new RehearsalPlay());
    expect(play.view("me").moves).not.toContain("begin");
    expect(play.try("me", { type: "begin" })).toBe("not-ready");
    expect(play.try("me", { type: "say", lineId: play.nextLine(), after: 0, move: null })).toBe("not-ready");
  });

  test("each thing that is open is said", () => {
    const play = new RehearsalPlay().do("me", { type: "join", role: "rehearser" });
    expect(play.view("me").coaching?.openBefore).toEqual(["company", "agreement", "stopWord", "rating"]);
    expect(new RehearsalPlay().toReady("friend").view("me").coaching?.openBefore).toEqual([]);
  });

  test("who stands in reads the role card first; with a machine everybody agrees to it", () => {
    const play = new RehearsalPlay().do("friend", { type: "join", role: "standIn" });
    expect(play.try("friend", { ...agreed, card: false })).toBe("read-card");
    expect(play.try("friend", { ...agreed, machine: false })).toBeNull();
    const model = new RehearsalPlay({ mode: "model" }).do("me", { type: "join", role: "rehearser" });
    expect(model.try("me", { ...agreed, machine: false })).toBe("agree-to-machine");
    expect(model.try("me", { ...agreed, card: false })).toBeNull();
  });
});

describe("12 who comes in", () => {
  test.each<[string, Parameters<RehearsalPlay["try"]>, Partial<RehearsalPlay["setting"]>, string | null]>([
    ["a second to stand in", ["friend2", { type: "join", role: "standIn" }], {}, "taken"],
    ["a second rehearser", ["friend2", { type: "join", role: "rehearser" }], {}, "taken"],
    ["a coach", ["coach", { type: "join", role: "coach" }], {}, null],
    ["a coach whom nobody asked", ["coach", { type: "join", role: "coach" }], { coachInvited: false }, "taken"],
    ["an observer", ["onlooker", { type: "join", role: "observer" }], {}, null],
  ])("%s", (_, [who, command], setting, refused) => {
    const play = new RehearsalPlay(setting).comes("me").comes("friend");
    expect(play.try(who, command)).toBe(refused);
  });

  test("nobody stands in for a script", () => {
    const play = new RehearsalPlay({ mode: "script" }).comes("me");
    expect(play.try("friend", { type: "join", role: "standIn" })).toBe("taken");
  });

  test("the rehearser comes as nothing else", () => {
    expect(new RehearsalPlay().try("me", { type: "join", role: "observer" })).toBe("taken");
  });

  test("late, they are at the door until they agree, and hear nothing of what was said before", () => {
    const play = new RehearsalPlay().toLive().talk(2).do("coach", { type: "join", role: "coach" });
    expect(play.state.phase).toBe("live");
    play.talk(1).do("me", { type: "pause" });
    expect(play.view("coach")).toMatchObject({ phase: "live", turns: [], path: [], pause: null, coaching: null });
    expect(play.view("coach").moves).toEqual(["agree", "leave"]);
    play.do("coach", agreed).do("me", { type: "resume", pause: 1 }).talk(1);
    expect(play.view("coach")).toMatchObject({ path: [4], missed: 3 });
  });

  test("it pauses when somebody comes in, so that nobody is overheard unawares", () => {
    const play = new RehearsalPlay().toLive().talk(2).comes("coach");
    expect(play.view("friend").pause).toMatchObject({ why: "arrival", by: "coach" });
    expect(play.try("me", { type: "resume", pause: 1 })).toBeNull();
  });

  test("nobody comes in once the talking is over, and who left comes back in another place", () => {
    const play = new RehearsalPlay().toLive().do("friend", { type: "leave" });
    expect(play.try("friend", { type: "join", role: "standIn" })).toBe("not-here");
    expect(play.try("friend2", { type: "join", role: "standIn" })).toBeNull();
    play.do("me", { type: "end" });
    expect(play.try("coach", { type: "join", role: "coach" })).toBe("not-here");
    expect(play.try("friend2", agreed)).toBe("ended");
    expect(play.view("friend2").moves).toEqual(["leave"]);
  });
});
