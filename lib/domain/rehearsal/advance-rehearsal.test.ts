import { describe, expect, test } from "vitest";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";
import { tracedSettings } from "@/tests/setup/rehearsal-trace.ts";
import { scriptedPath } from "./conversation.ts";

describe.each(Object.entries(tracedSettings))("the straight path of the kind %s", (_, setting) => {
  test("goes from coming in to the close, and replays to the same bytes", () => {
    const play = new RehearsalPlay(setting);
    expect(play.state.phase).toBe("setup");
    play.toReady(...(setting.mode === "coach" ? ["coach"] : setting.mode === "friend" ? ["friend"] : []));
    expect(play.state.phase).toBe("prebrief");
    play.do("me", { type: "begin" }).talk(4);
    expect(play.state.phase).toBe("live");
    expect(play.toClosed().view("me")).toMatchObject({ phase: "closed", transcript: "gone", moves: [] });
    expect(JSON.stringify(play.replayed())).toBe(JSON.stringify(play.state));
  });
});

describe("a scripted partner", () => {
  const scripted = () => new RehearsalPlay({ mode: "script", personaKey: "somebody", difficulty: 2 });

  test("opens by itself, and answers each thing said in a turn of its own", () => {
    const play = scripted().toLive().talk(2);
    expect(play.view("me").turns.map(({ voice, by }) => [voice, by])).toEqual([
      ["other", null],
      ["own", "me"],
      ["other", null],
      ["own", "me"],
      ["other", null],
    ]);
    const again = { type: "reply", after: 4, authored: "lines.other.2.1", lineId: null, guard: 2 } as const;
    expect(play.tryAct(again)).toBe("already-done");
    expect(play.tryAct({ ...again, after: 5 })).toBe("moved-on");
  });

  test("goes by what was said on this branch, and by how hard it was meanwhile", () => {
    const play = scripted().toLive().says("me").do("me", { type: "changeDifficulty", to: 3 }).says("me").says("me");
    expect(scriptedPath(play.state)).toEqual({
      difficulty: 2,
      path: ["share", "share", "share"],
      changes: [{ after: 1, to: 3 }],
    });
    play.do("me", { type: "rewind", to: 3, branch: 1 }).do("me", { type: "changeDifficulty", to: 1 });
    expect(scriptedPath(play.state)).toEqual({ difficulty: 2, path: ["share"], changes: [{ after: 1, to: 1 }] });
  });

  test("from one's own line it is answered anew, also after a pause that came between", () => {
    const play = scripted().toLive().talk(2).do("me", { type: "pause" });
    expect(play.try("me", { type: "rewind", to: 4, branch: 1 })).toBeNull();
    expect(play.reply()).toBe("paused");
    play.do("me", { type: "resume", pause: 1 });
    expect(play.path()).toEqual([1, 2, 3, 4, 6]);
    const from = { authored: "lines.early", lineId: null, guard: 2 };
    expect(play.says("me").tryAct({ type: "reply", after: 6, ...from })).toBe("moved-on");
  });

  test("a line that a machine worded says so", () => {
    const play = new RehearsalPlay({ mode: "model", personaKey: "somebody" }).toReady();
    expect(play.try("me", { type: "begin" })).toBeNull();
    play.tryAct({ type: "reply", after: 0, authored: "openings.speak.1", lineId: play.nextLine(), guard: 2 });
    expect(play.view("me").turns).toMatchObject([{ machine: true, authored: "openings.speak.1" }]);
    expect(new RehearsalPlay({ mode: "script", personaKey: "x" }).toLive().view("me").turns[0]?.machine).toBe(false);
  });
});

describe("sent again or late", () => {
  const talking = () => new RehearsalPlay().toLive().talk(3);

  test("what was said stands once, and what answers another turn is kept back", () => {
    const play = talking();
    const lineId = play.nextLine();
    const say = { type: "say", lineId, after: 3, move: null } as const;
    expect(play.try("friend", say)).toBeNull();
    expect(play.try("friend", say)).toBe("already-done");
    expect(play.try("me", { ...say, lineId: play.nextLine() })).toBe("moved-on");
    expect(play.try("me", { ...say, after: 4 })).toBe("moved-on");
  });

  test("going on names the pause it ends", () => {
    const play = talking().do("me", { type: "pause" }).do("me", { type: "resume", pause: 1 });
    expect(play.try("friend", { type: "resume", pause: 1 })).toBe("already-done");
    play.do("friend", { type: "pause" });
    expect(play.try("me", { type: "resume", pause: 1 })).toBe("moved-on");
  });

  test("going back names the branch it leaves", () => {
    const play = talking().do("me", { type: "rewind", to: 1, branch: 1 });
    expect(play.try("me", { type: "rewind", to: 1, branch: 1 })).toBe("already-done");
    play.talk(2);
    expect(play.try("me", { type: "rewind", to: 2, branch: 1 })).toBe("moved-on");
    expect(play.view("me").branches).toHaveLength(2);
  });

  test("roles switched twice are switched once", () => {
    const play = talking().do("me", { type: "switchRoles", voice: "other" });
    expect(play.try("me", { type: "switchRoles", voice: "other" })).toBe("already-done");
    expect(play.view("me").switched).toBe(true);
  });
});
