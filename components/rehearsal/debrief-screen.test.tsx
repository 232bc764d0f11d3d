import type { Route } from "next";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { untouched } from "@/lib/domain/form.ts";
import { RehearsalPlay } from "@/tests/setup/rehearsal-play.ts";
import type { After } from "./after.ts";
import { RatingPart } from "./debrief-first.tsx";
import { carriable, type DebriefPart, partNow, partsFor } from "./debrief-parts.ts";
import { DebriefScreen } from "./debrief-screen.tsx";
import { SummaryScreen } from "./summary-screen.tsx";

const names: Record<string, string> = { me: "Ona", friend: "Jo", coach: "Maren", coach2: "Maren", onlooker: "Kit" };

/** The page of somebody in a play, with words for every line there is. */
function afterOf(play: RehearsalPlay, who: string): After {
  const view = play.view(who);
  const lines = [...view.turns, ...view.debrief].flatMap(({ lineId }) => (lineId ? [lineId] : []));
  const isMine = view.role === "rehearser";
  return {
    rehearsalId: "11111111-1111-4111-8111-111111111111",
    here: "/rehearsals/11111111-1111-4111-8111-111111111111" as Route,
    view,
    words: Object.fromEntries(lines.map((lineId) => [lineId, `Words of ${lineId}. And more.`])),
    people: view.places.map(({ placeId, role }) => ({
      placeId,
      name: names[placeId] ?? placeId,
      kind: role === "rehearser" ? "rehearser" : role === "coach" ? "coach" : "guest",
    })),
    personaName: null,
    scenario: "The evening of the wedding",
    goal: "Stay with one feeling",
    overAt: null,
    now: new Date(play.now),
    zone: "UTC",
    newId: () => "22222222-2222-4222-8222-222222222222",
    writer: who,
    act: async () => untouched,
    carry: isMine ? async () => untouched : null,
    remove: isMine ? async () => untouched : null,
  };
}

const draw = (play: RehearsalPlay, who: string, asked?: DebriefPart) =>
  renderToStaticMarkup(<DebriefScreen after={afterOf(play, who)} asked={asked} />);
const commandsIn = (html: string) => [...html.matchAll(/name="type" value="(\w+)"/g)].flatMap(([, type]) => type ?? []);
const everybody = () => new RehearsalPlay().toLive("friend", "coach", "onlooker").talk(4).toDebrief();

describe.each(["me", "friend", "coach", "onlooker"])("%s, looking back", (who) => {
  test("comes by a form for each lawful move, and by no other", () => {
    const play = everybody();
    const offered = new Set<string>();
    const look = () => {
      const { moves } = play.view(who);
      for (const part of partsFor(play.view(who))) {
        const html = draw(play, who, part);
        for (const type of commandsIn(html)) {
          expect(moves).toContain(type);
          offered.add(type);
        }
        expect(html.match(/<h1/g)).toHaveLength(1);
        const folded = html.replace(/<details.*?<\/details>/gs, "");
        expect((folded.match(/bg-accent text-on-accent hover/g) ?? []).length).toBeLessThanOrEqual(1);
      }
    };
    const lawful = new Set<string>(play.view(who).moves);
    look();
    if (play.view(who).moves.includes("rateAfter")) play.do(who, { type: "rateAfter", confidence: 6, activation: 4 });
    if (play.view(who).moves.includes("deRole")) play.do(who, { type: "deRole" });
    look();
    expect([...offered].sort()).toEqual([...lawful].sort());
  });
});

test("the one who practised is asked for two numbers first, whatever the address says", () => {
  const play = everybody();
  expect(partNow(play.view("me"), "end")).toBe("rating");
  play.do("me", { type: "rateAfter", confidence: 6, activation: 4 });
  expect(partNow(play.view("me"), undefined)).toBe("landed");
  expect(partNow(play.view("me"), "end")).toBe("end");
});

test("whoever stood in steps out first", () => {
  const play = everybody();
  expect(partNow(play.view("friend"), "landed")).toBe("deRole");
  play.do("friend", { type: "deRole" });
  expect(partNow(play.view("friend"), undefined)).toBe("landed");
});

test("nobody is led back to what they passed over, nor to another’s part", () => {
  const play = everybody().do("me", { type: "rateAfter", confidence: 6, activation: 4 });
  play.do("me", { type: "nextTry", lineId: play.nextLine() });
  expect(partNow(play.view("me"), undefined)).toBe("carry");
  expect(partNow(play.view("me"), "note")).toBe("carry");
  play.do("me", { type: "choose", choice: "keep" });
  expect(partNow(play.view("me"), undefined)).toBe("end");
});

test("a friend is told that what they chose stays once they are out; the others can choose again", () => {
  const play = everybody()
    .do("friend", { type: "deRole" })
    .do("me", { type: "rateAfter", confidence: 6, activation: 3 });
  for (const who of ["friend", "onlooker"]) {
    expect(draw(play, who, "record")).toContain(
      "You can take a yes back later, by a link that you are shown when this closes for you.",
    );
  }
  for (const who of ["me", "coach"]) expect(draw(play, who, "record")).toContain("You can change your mind later.");
});

test("the numbers are nowhere on the page of a friend who stood in or watched", () => {
  const play = everybody().do("me", { type: "rateAfter", confidence: 6, activation: 4 });
  for (const who of ["friend", "onlooker"]) {
    const html = partsFor(play.view(who))
      .map((part) => draw(play, who, part))
      .join("");
    expect(html).not.toContain("How sure");
    expect(html).not.toContain("stirred");
  }
});

test("what one chose for the record is on nobody else’s page", () => {
  const play = everybody().do("friend", { type: "deRole" });
  const before = ["me", "coach", "onlooker"].map((who) => draw(play, who, "record"));
  play.do("friend", { type: "choose", choice: "delete" });
  expect(["me", "coach", "onlooker"].map((who) => draw(play, who, "record"))).toEqual(before);
});

const closed = (...choices: ["keep" | "share" | "delete", "keep" | "share" | "delete"]) => {
  const [mine, coachs] = choices;
  const play = new RehearsalPlay({ mode: "coach" }).toLive().talk(3);
  return play.do("me", { type: "choose", choice: mine }).do("coach", { type: "choose", choice: coachs }).toClosed();
};
const summary = (play: RehearsalPlay, who: string) =>
  renderToStaticMarkup(<SummaryScreen after={afterOf(play, who)} />);

test("once it is closed the record is read by those for whom it is kept", () => {
  expect(summary(closed("share", "share"), "coach")).toContain("What was said");
  const kept = closed("share", "keep");
  expect(summary(kept, "me")).toContain("What was said");
  expect(summary(kept, "coach")).not.toContain("What was said");
  const gone = closed("delete", "keep");
  expect(summary(gone, "me")).toContain("have been deleted");
  expect(commandsIn(summary(gone, "me"))).toEqual([]);
});

test("a change of heart is offered while there is a record", () => {
  expect(commandsIn(summary(closed("share", "share"), "me"))).toEqual(["choose", "choose"]);
  expect(commandsIn(summary(closed("share", "keep"), "coach"))).toEqual(["choose", "choose"]);
});

test("what is kept for the one who practised alone is not called kept for its coach", () => {
  expect(summary(closed("keep", "share"), "coach")).toContain("The words said here are kept for Ona alone.");
});

describe("a coach who came in to watch", () => {
  /** With an account, as nobody else who watches has one. */
  const watching = () => {
    const play = new RehearsalPlay().toReady("friend").do("coach", { type: "join", role: "observer" });
    play.do("coach", { type: "agree", card: false, machine: false }).do("me", { type: "begin" }).talk(3).toDebrief();
    return play.do("me", { type: "rateAfter", confidence: 6, activation: 4 });
  };
  const pageOf = (play: RehearsalPlay, who: string): After => {
    const after = afterOf(play, who);
    const people = after.people.map((each) => (each.placeId === "coach" ? { ...each, kind: "coach" as const } : each));
    return { ...after, people };
  };
  const drawn = (play: RehearsalPlay, who: string, asked: DebriefPart) =>
    renderToStaticMarkup(<DebriefScreen after={pageOf(play, who)} asked={asked} />);

  test("has a page of it afterwards, so that the words can be shared with them", () => {
    const play = watching();
    expect(drawn(play, "me", "record")).toContain("You and Maren can read them again");
    expect(drawn(play, "coach", "record")).toContain("You and Ona can read them again");
    play.do("friend", { type: "deRole" });
    expect(drawn(play, "friend", "record")).toContain("Ona and Maren can read them again");
    for (const who of ["me", "friend", "coach"]) play.do(who, { type: "choose", choice: "keep" });
    const over = play.do("me", { type: "close" });
    const summaryOf = (who: string) => renderToStaticMarkup(<SummaryScreen after={pageOf(over, who)} />);
    expect(summaryOf("me")).toContain("Let them be shared");
    expect(summaryOf("coach")).toContain("Let them be shared");
  });

  test("sees no number, and none is said to be visible to them", () => {
    const play = watching();
    const rating = renderToStaticMarkup(<RatingPart after={pageOf(play, "me")} />);
    expect(rating).toContain("Only you");
    expect(rating).not.toContain("Maren");
  });
});

test("with a coach who has left nothing is shared: they see neither the words nor the numbers", () => {
  const play = new RehearsalPlay().toLive("friend", "coach").talk(3).do("coach", { type: "leave" }).toDebrief();
  const rating = renderToStaticMarkup(<RatingPart after={afterOf(play, "me")} />);
  expect(rating).not.toContain("Maren");
  play.do("me", { type: "rateAfter", confidence: 6, activation: 4 });
  expect(draw(play, "me", "record")).not.toContain("Keep them to share");
  expect(
    renderToStaticMarkup(<SummaryScreen after={afterOf(play.do("friend", { type: "deRole" }), "me")} />),
  ).toContain("Only you");
});

test("whoever shared with a coach who has left since keeps them for themself, until they choose again", () => {
  const play = new RehearsalPlay().toLive("friend", "coach").talk(3).toDebrief();
  play.do("me", { type: "rateAfter", confidence: 6, activation: 4 }).do("me", { type: "choose", choice: "share" });
  const chosen = () => /<input[^>]*checked=""[^>]*>/.exec(draw(play, "me", "record"))?.[0];
  expect(chosen()).toContain('value="share"');
  play.do("coach", { type: "leave" });
  expect(chosen()).toContain('value="keep"');
});

test("only what the rehearser said for their own side can be taken along", () => {
  const play = new RehearsalPlay({ mode: "coach" }).toLive().talk(2);
  play.do("me", { type: "switchRoles", voice: "other" }).talk(2);
  const lines = (who: string) => carriable(play.view(who)).map(({ number }) => number);
  expect(lines("me")).toEqual([1]);
  expect(lines("coach")).toEqual([]);
});

test("taking along and deleting are the rehearser’s alone", () => {
  const play = closed("share", "share");
  expect(summary(play, "me")).toContain("Delete it for good");
  expect(summary(play, "me")).toContain("/carry");
  expect(summary(play, "coach")).not.toContain("Delete it for good");
  expect(summary(play, "coach")).not.toContain("/carry");
});

test("what was said for the other side is never said to be anybody’s own", () => {
  const play = new RehearsalPlay({ mode: "coach" }).toLive().talk(2);
  play.do("me", { type: "switchRoles", voice: "other" }).talk(2).toDebrief();
  const html = draw(play.do("me", { type: "rateAfter", confidence: 6, activation: 4 }), "me", "record");
  expect(html).toContain("Maren, standing in");
  expect(html).toContain("You, trying the other side");
  expect(html).toContain("Maren, as the one who practises");
});

test("whoever is waited for is named, and can be seen out by the one who practised", () => {
  const friendly = everybody().do("me", { type: "rateAfter", confidence: 6, activation: 4 });
  expect(draw(friendly, "me", "end")).toContain("It waits for Jo to step out of the role.");
  expect(draw(friendly, "me", "end")).toContain("Go on without Jo");
  expect(draw(friendly.do("friend", { type: "deRole" }), "me", "end")).not.toContain("It waits");
  const coached = new RehearsalPlay({ mode: "coach" }).toLive().talk(2).toDebrief();
  coached.do("me", { type: "rateAfter", confidence: 6, activation: 4 });
  expect(draw(coached, "me", "end")).toContain("It waits for Maren to step out of the role.");
  expect(draw(coached.do("coach", { type: "deRole" }), "me", "end")).toContain("Ready to close");
  const back = new RehearsalPlay({ mode: "coach" }).toLive().talk(2).do("coach", { type: "leave" });
  back.do("coach2", { type: "join", role: "coach" }).tryAct({ type: "comeBack", from: "coach", to: "coach2" });
  back.do("coach2", { type: "agree", card: false, machine: false }).toDebrief();
  back.do("me", { type: "rateAfter", confidence: 6, activation: 4 });
  expect(draw(back, "me", "end")).toContain("It waits for Maren to step out of the role.");
});
