import type { Route } from "next";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { untouched } from "@/lib/domain/form.ts";
import type { RehearsalSetting } from "@/lib/domain/rehearsal/setting.ts";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";
import { DoorScreen } from "./prebrief-door.tsx";
import type { Room } from "./room.ts";
import { RoomScreen } from "./room-screen.tsx";

const names: Record<string, string> = { me: "Ona", friend: "Jo", coach: "Maren", coach2: "Maren", onlooker: "Kit" };
const kinds = { rehearser: "rehearser", coach: "coach", standIn: "guest", observer: "guest" } as const;
const act = async () => untouched;
const newId = () => "22222222-2222-4222-8222-222222222222";

/** The room of somebody in a play, with words for every line there is. */
function roomOf(play: RehearsalPlay, who: string): Room {
  const view = play.view(who);
  const whispers = view.coaching?.whispers ?? [];
  const lines = [...view.turns, ...whispers].flatMap(({ lineId }) => (lineId ? [lineId] : []));
  const { mode, steps, difficulty, personaKey } = play.setting;
  const you = kinds[view.role];
  const people = view.places.map(({ placeId, role }) => ({
    placeId,
    name: names[placeId] ?? placeId,
    kind: kinds[role],
  }));
  const rehearsalId = "11111111-1111-4111-8111-111111111111";
  return {
    rehearsalId,
    here: `/rehearsals/${rehearsalId}` as Route,
    view,
    words: {
      ...Object.fromEntries(lines.map((lineId) => [lineId, `Words of ${lineId}.`])),
      ...(view.stopWord ? { [view.stopWord]: "lighthouse" } : {}),
    },
    people,
    personaName: personaKey,
    scenario: "The evening of the wedding",
    goal: you === "guest" ? null : "Stay with one feeling",
    overAt: null,
    now: new Date(play.now),
    zone: "UTC",
    newId,
    act,
    feedback: null,
    carry: null,
    remove: null,
    door: {
      rehearsalId,
      you,
      rehearserName: "Ona",
      coachName: "Maren",
      mode,
      steps,
      difficulty: view.difficulty ?? difficulty,
      scenario: "The evening of the wedding",
      goal: null,
      persona: null,
      isHomework: false,
      machineHost: null,
      planned: null,
      roles: [view.role],
      seenOut: false,
      newId,
      comeIn: act,
    },
    asked: [],
    friends: null,
    whisper: you === "coach" ? act : null,
    writer: who,
    grounding: null,
    openGrounding: null,
    timeLeft: null,
  };
}

const draw = (play: RehearsalPlay, who: string, asked?: string) =>
  renderToStaticMarkup(<RoomScreen room={roomOf(play, who)} asked={asked} />);
const commandsIn = (html: string) => [...html.matchAll(/name="type" value="(\w+)"/g)].flatMap(([, type]) => type ?? []);
const everybody = ["friend", "coach", "onlooker"];
const script: Partial<RehearsalSetting> = { mode: "script", personaKey: "quick-to-worry", coachInvited: false };

/** Everything that can be asked of a screen: each part of getting ready is a page of its own. */
const everyPart = (play: RehearsalPlay, who: string) =>
  [undefined, "stopWord", "rating", "ready"].map((part) => draw(play, who, part)).join("");

/** Said looking back, or with the same press that leaves. */
const isLater = (play: RehearsalPlay, who: string, move: string) =>
  move === "choose" && play.view(who).moves.includes("leave");

const scenes: Record<string, () => RehearsalPlay> = {
  "before it begins": () => new RehearsalPlay().toReady(...everybody),
  "while it is live": () => new RehearsalPlay().toLive(...everybody).talk(3),
  "on a second way": () =>
    new RehearsalPlay()
      .toLive(...everybody)
      .talk(4)
      .do("me", { type: "rewind", to: 2, branch: 1 })
      .talk(1),
  "while it is paused": () =>
    new RehearsalPlay()
      .toLive(...everybody)
      .talk(2)
      .do("friend", { type: "pause" }),
  "in a break": () =>
    new RehearsalPlay()
      .toLive(...everybody)
      .talk(2)
      .do("me", { type: "flooded" }),
  "after the stop word": () =>
    new RehearsalPlay()
      .toLive(...everybody)
      .talk(2)
      .do("friend", { type: "stopWord" }),
  "once the coach was seen out": () =>
    new RehearsalPlay()
      .toLive(...everybody)
      .talk(2)
      .do("me", { type: "letGo", place: "coach" }),
};

describe.each(Object.entries(scenes))("%s", (_, scene) => {
  test.each(["me", ...everybody])("%s has a form for each lawful move, and for no other", (who) => {
    const play = scene();
    const html = everyPart(play, who);
    const lawful = play.view(who).moves.filter((move) => !isLater(play, who, move));
    expect([...new Set(commandsIn(html))].sort()).toEqual([...lawful].sort());
  });

  test.each(["me", ...everybody])("%s has one title and at most one main action", (who) => {
    const html = draw(scene(), who);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const inView = html.replace(/<(details|dialog).*?<\/\1>/gs, "");
    expect((inView.match(/bg-accent text-on-accent hover/g) ?? []).length).toBeLessThanOrEqual(1);
  });
});

test("a whisper is drawn for the one it is meant for, and for nobody else but its author", () => {
  const play = new RehearsalPlay().toLive(...everybody).talk(2);
  const lineId = play.nextLine();
  play.do("coach", { type: "whisper", lineId, praise: true });
  const reads = ["me", ...everybody].filter((who) => draw(play, who).includes(`Words of ${lineId}.`));
  expect(reads).toEqual(["me", "coach"]);
});

test("nobody who stands in or watches reads a number", () => {
  const play = new RehearsalPlay().toLive(...everybody).do("me", { type: "rate", activation: 9 });
  expect(draw(play, "me")).toContain("I’m at 9");
  expect(draw(play, "coach")).toContain("9 · ");
  for (const who of ["friend", "onlooker"]) expect(draw(play, who)).not.toMatch(/stirred|I’m at|activation/i);
});

test("a high number is met with a break, for the one who gave it alone", () => {
  const play = new RehearsalPlay().toLive(...everybody).do("me", { type: "rate", activation: 8 });
  expect(draw(play, "me")).toContain("A break may help");
  expect(draw(play, "coach")).not.toContain("A break may help");
  play.do("me", { type: "rate", activation: 7 });
  expect(draw(play, "me")).not.toContain("A break may help");
});

test("what stands for the other side is never called the partner’s", () => {
  for (const play of [new RehearsalPlay().toLive(...everybody).talk(4), new RehearsalPlay(script).toLive().talk(2)]) {
    const html = draw(play, "me");
    expect(html).toMatch(/standing in|The script/);
    expect(html).not.toMatch(/your partner(’s)? (said|says|words|answer)/i);
  }
});

test("a script’s own line isn’t offered to be tried another way, since it answers the same to the same", () => {
  const play = new RehearsalPlay(script).toLive().talk(2);
  const { turns } = play.view("me");
  expect(commandsIn(draw(play, "me")).filter((type) => type === "rewind")).toHaveLength(
    turns.filter(({ by }) => by !== null).length,
  );
});

test("whoever says when it goes on is named, and it is left to them", () => {
  const play = scenes["after the stop word"]?.();
  if (!play) throw new Error("no such scene");
  expect(draw(play, "me")).toContain("It waits for Jo");
  expect(commandsIn(draw(play, "me"))).not.toContain("resume");
  expect(draw(play, "friend")).toContain("I’m ready again");
});

test("each way is told by the words with which it parts from the others", () => {
  const play = scenes["on a second way"]?.() ?? new RehearsalPlay();
  const { turns } = play.view("me");
  const lines = [3, 5].map((number) => turns.find((turn) => turn.number === number)?.lineId);
  for (const who of ["me", "coach"])
    expect([...draw(play, who).matchAll(/“(Words of [^”]*)”/g)].map(([, words]) => words)).toEqual(
      lines.map((lineId) => `Words of ${lineId}.`),
    );
});

describe("a coach who was seen out", () => {
  const alone = () => new RehearsalPlay({ mode: "coach" }).toLive("coach").talk(2);
  const out = () => alone().do("me", { type: "letGo", place: "coach" });

  test("can be asked back by the one who practises, who is told what that means", () => {
    const html = draw(out(), "me");
    expect(html).toContain("You saw Maren out");
    expect(html).toContain("hears what is said from then on");
    expect(commandsIn(html)).toContain("askBack");
  });

  test("is not asked back by anybody else, and nobody else reads that they were", () => {
    const play = scenes["once the coach was seen out"]?.() ?? new RehearsalPlay();
    for (const who of ["friend", "onlooker"]) expect(draw(play, who)).not.toMatch(/askBack|[Ss]een out/);
  });

  test("is back once they are in again, and no longer somebody who has left", () => {
    const play = out().do("me", { type: "askBack", place: "coach" });
    expect(draw(play, "me")).toContain("wait for Maren to come in again");
    play.do("coach2", { type: "join", role: "coach" }).do("coach2", { type: "agree", card: true, machine: false });
    play.tryAct({ type: "comeBack", from: "coach", to: "coach2" });
    expect(draw(play, "me")).toContain("Maren is back");
    expect(draw(play, "me")).not.toContain("Nobody is there");
  });

  test("can answer in place of a friend who has left", () => {
    const play = new RehearsalPlay().toLive("friend", "coach").talk(2).do("friend", { type: "leave" });
    expect(draw(play, "me")).toContain("Maren can answer instead");
    expect(draw(play, "coach")).toContain("You can answer instead");
  });
});

test("whoever has a place and hasn’t agreed yet is at the very door they had before, with what it told them", () => {
  const play = new RehearsalPlay(script);
  play.do("me", { type: "join", role: "rehearser" });
  const before = renderToStaticMarkup(
    <div className="max-w-2xl">
      <DoorScreen door={roomOf(play, "me").door} />
    </div>,
  );
  expect(draw(play, "me")).toBe(before);
});

test("what is planned is said to wait for its day", () => {
  const room = roomOf(new RehearsalPlay().toReady(...everybody), "me");
  const drawn = (planned: string | null) =>
    renderToStaticMarkup(<RoomScreen room={{ ...room, door: { ...room.door, planned } }} asked="ready" />);
  expect(drawn(null)).toContain("within 30 days, it ends by itself");
  expect(drawn("on Sunday at 18:00")).toContain("within 30 days of the day it is planned for");
});

describe("what becomes of the words", () => {
  const alone = () => new RehearsalPlay(script).toLive().talk(1);

  test("is for whoever practises alone to say, and else for everybody", () => {
    const paused = (play: RehearsalPlay) => draw(play.do("me", { type: "pause" }), "me");
    expect(paused(alone())).toContain("unless you chose to keep them");
    expect(paused(new RehearsalPlay().toLive("friend").talk(1))).toContain("unless everybody wants to keep them");
  });

  const leaving = (play: RehearsalPlay, who: string) =>
    draw(play, who).match(/<form(?:(?!<form).)*?value="leave".*?<\/form>/s)?.[0] ?? "";

  test("is said in the same press by whoever leaves, once it was live", () => {
    for (const who of ["me", ...everybody]) {
      expect(leaving(new RehearsalPlay().toReady(...everybody), who)).toContain('value="leave"');
      expect(leaving(new RehearsalPlay().toReady(...everybody), who)).not.toContain('name="choice"');
      expect(leaving(new RehearsalPlay().toLive(...everybody), who)).toContain('name="choice"');
    }
  });

  test("isn’t shared with a coach who leaves, since they hear nothing of it afterwards", () => {
    const live = new RehearsalPlay().toLive(...everybody);
    expect(leaving(live, "coach")).not.toContain('value="share"');
    expect(leaving(live, "friend")).toContain('value="share"');
  });

  test("stays a coach’s to say who left, whether the door is open to them or not", () => {
    const play = new RehearsalPlay().toLive(...everybody).do("coach", { type: "leave" });
    expect(commandsIn(draw(play, "coach"))).toEqual(["choose"]);
    expect(draw(play, "coach")).toContain("You took part and chose nothing about them");
    expect(commandsIn(draw(play.toDebrief(), "coach"))).toEqual(["choose"]);
    play.do("coach", { type: "choose", choice: "keep" });
    expect(draw(play, "coach")).not.toContain("chose nothing");
    const late = new RehearsalPlay().toLive("friend").do("coach", { type: "join", role: "coach" });
    expect(commandsIn(draw(late, "coach"))).toEqual([]);
  });

  test("alone, it is over for nobody else", () => {
    expect(draw(alone(), "me")).not.toMatch(/for everybody|everybody kept/);
    expect(draw(new RehearsalPlay().toLive("friend"), "me")).toContain("over then, for everybody");
  });
});
