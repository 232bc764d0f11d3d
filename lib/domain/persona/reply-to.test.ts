import { describe, expect, test } from "vitest";
import { rehearsalSteps } from "../rehearsal/setting.ts";
import type { Persona } from "./persona.ts";
import { personas } from "./personas.ts";
import { closeScript, replyTo, restScript, type Script } from "./reply-to.ts";
import type { SpokenMove } from "./spoken-move.ts";

const only = (key: string): Persona => {
  const found = personas.find((each) => each.key === key);
  if (!found) throw new Error(`${key} is missing`);
  return found;
};

const warm: Script = { persona: only("warm-and-rushed"), seed: 7, difficulty: 1, steps: ["speak"], path: [] };
const quiet: Script = { ...warm, persona: only("quiet-and-tired"), difficulty: 3 };

const idsOf = (script: Script, path: SpokenMove[]) =>
  Array.from({ length: path.length + 1 }, (_, end) => replyTo({ ...script, path: path.slice(0, end) }).lineId);

describe("the opening", () => {
  test.each(rehearsalSteps)("is for %s where that comes first", (step) => {
    expect(replyTo({ ...quiet, steps: [step, "reconnect"] }).lineId).toMatch(new RegExp(`^openings\\.${step}\\.`));
  });

  test("brings something to hear where somebody is to listen, or has to own it: nothing deep while guarded", () => {
    for (const step of rehearsalSteps) {
      const told = step === "listen" || step === "own" ? /\+tellings\.kept\.\d$/ : /^openings\.\w+\.\d$/;
      expect(replyTo({ ...quiet, steps: [step] }).lineId).toMatch(told);
    }
  });

  test("comes with the guard that it starts with", () => {
    expect([1, 2, 3].map((difficulty) => replyTo({ ...quiet, difficulty: difficulty as 1 | 2 | 3 }).guard)).toEqual([
      2, 3, 4,
    ]);
  });
});

describe("listening", () => {
  const listening: Script = { ...warm, steps: ["listen"] };

  test("is told more after a reflection, the softer the deeper, until all is told", () => {
    const [opening, ...replies] = idsOf(
      listening,
      Array.from({ length: 8 }, () => "reflection"),
    );
    const told = [opening ?? "", ...replies].flatMap((id) => id.match(/tellings\.\w+/) ?? []);
    expect(told.slice(0, 2)).toEqual(["tellings.kept", "tellings.kept"]);
    expect(told.slice(2)).toEqual(Array.from({ length: 5 }, () => "tellings.shown"));
    expect(replies.at(-1)).not.toContain("tellings");
  });

  test("hears it as the answer to a question or a nod, while there is something left to tell", () => {
    const ids = idsOf(listening, ["question", "other", "question", "other", "question"]);
    expect(ids.slice(1).map((id) => id.replace(/\.\d+$/, ""))).toEqual([
      "tellings.kept",
      "tellings.shown",
      "tellings.shown",
      "tellings.shown",
      "tellings.shown",
    ]);
    expect(replyTo({ ...listening, path: ["reflection"] }).lineId).toMatch(/^lines\.reflection\.2\.\d\+tellings/);
  });

  test("is told nothing more after blame, a question that comes too early, or by somebody shut", () => {
    const told = (script: Script, move: SpokenMove) => replyTo({ ...script, path: [move] }).lineId.includes("tellings");
    expect((["question", "other", "blame", "share"] as const).map((move) => told(listening, move))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const guarded: Script = { ...quiet, difficulty: 2, steps: ["listen"] };
    expect((["reflection", "question", "other"] as const).map((move) => told(guarded, move))).toEqual([
      true,
      false,
      false,
    ]);
    expect(told({ ...guarded, difficulty: 3 }, "reflection")).toBe(false);
    expect(told({ ...listening, steps: ["speak"] }, "reflection")).toBe(false);
  });
});

describe("asking", () => {
  test("a question is answered with a time, or with none", () => {
    expect(replyTo({ ...warm, steps: ["ask"], path: ["question"] }).lineId).toMatch(/^asked\.2\./);
    expect(replyTo({ ...quiet, steps: ["ask"], path: ["question"] }).lineId).toMatch(/^asked\.4\./);
    expect(replyTo({ ...warm, steps: ["speak", "ask"], path: ["question"] }).lineId).toMatch(/^lines\.question\./);
  });

  test("only the first question is, where more is practised", () => {
    const path: SpokenMove[] = ["share", "question", "question"];
    const kinds = (script: Script) => idsOf(script, path).map((id) => id.replace(/\.\d.*/, ""));
    expect(kinds({ ...warm, steps: ["ask"] })).toEqual(["openings.ask", "lines.share", "asked", "asked"]);
    expect(kinds({ ...warm, steps: ["ask", "speak"] })).toEqual([
      "openings.ask",
      "lines.share",
      "asked",
      "lines.question",
    ]);
  });
});

describe("lines", () => {
  test("the spare ones are said before any comes again", () => {
    const ids = idsOf(
      { ...quiet, steps: ["speak"] },
      Array.from({ length: 8 }, () => "pressure"),
    ).slice(1);
    expect(ids.map((id) => id.replace(/\.\d+$/, ""))).toEqual([
      "lines.pressure.4",
      "lines.pressure.4",
      "anyway.4",
      "anyway.4",
      "lines.pressure.4",
      "lines.pressure.4",
      "anyway.4",
      "anyway.4",
    ]);
  });

  test("none comes twice in a row, where others have used up the spare ones", () => {
    const blame: SpokenMove[] = Array.from({ length: 8 }, () => "blame");
    const path: SpokenMove[] = [...blame, "reassurance", "blame", "blame", "reassurance", "reassurance"];
    for (let seed = 0; seed < 20; seed++) {
      const ids = idsOf({ ...warm, seed }, path);
      expect(ids.filter((id, index) => id === ids[index - 1])).toEqual([]);
    }
  });

  test("another seed, another conversation", () => {
    const path: SpokenMove[] = ["share", "blame", "reflection", "owning", "question", "share", "other"];
    const talks = Array.from({ length: 20 }, (_, seed) => idsOf({ ...warm, seed }, path).join());
    expect(new Set(talks).size).toBeGreaterThan(15);
  });
});

describe("made harder or easier on the way", () => {
  const path: SpokenMove[] = ["share", "reflection", "share"];

  test("the guard moves as far as the start would have, from there on", () => {
    const guardsOf = (changes: NonNullable<Script["changes"]>) =>
      [0, 1, 2, 3].map((end) => replyTo({ ...warm, path: path.slice(0, end), changes }).guard);
    expect(guardsOf([])).toEqual([2, 1, 1, 1]);
    expect(guardsOf([{ after: 0, to: 3 }])).toEqual([3, 3, 3, 2]);
    expect(guardsOf([{ after: 2, to: 3 }])).toEqual([2, 1, 2, 2]);
    expect(
      guardsOf([
        { after: 1, to: 3 },
        { after: 2, to: 1 },
      ]),
    ).toEqual([2, 3, 1, 1]);
  });

  test("what was said before stays said", () => {
    const harder = idsOf({ ...warm, changes: [{ after: 2, to: 3 }] }, path);
    expect(harder.slice(0, 3)).toEqual(idsOf(warm, path).slice(0, 3));
  });
});

describe("a rest and an end", () => {
  test("have words of their own, the end by how it went", () => {
    const path: SpokenMove[] = ["share", "reflection", "owning"];
    expect(restScript({ ...warm, path }).lineId).toMatch(/^resting\.\d$/);
    expect(closeScript({ ...warm, path })).toMatchObject({ guard: 0, lineId: expect.stringMatching(/^closing\.0\./) });
    expect(closeScript({ ...quiet, path: ["blame"] })).toMatchObject({
      guard: 4,
      lineId: expect.stringMatching(/^closing\.4\./),
    });
  });
});
