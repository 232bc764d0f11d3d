import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Persona } from "./persona.ts";
import { everyLine, lineText } from "./persona-lines.ts";
import quiet from "./personas/quiet-and-tired.json";
import { findPersona, personas } from "./personas.ts";
import { parsePersona } from "./validate-persona.ts";

const folder = new URL("./personas/", import.meta.url);

const problemsOf = (json: unknown) => {
  const parsed = parsePersona(json);
  return parsed.ok ? [] : parsed.problems;
};

/** A persona that would be taken, changed in one place. */
function changed(change: (persona: Record<string, never> & Persona) => void): unknown {
  const copy = structuredClone(quiet) as unknown as Record<string, never> & Persona;
  change(copy);
  return copy;
}

describe("a persona is refused, and the field is named", () => {
  test.each<[string, unknown, string, RegExp]>([
    ["no persona at all", null, "", /a group of fields/],
    ["a line of nothing", changed((it) => it.resting.splice(0, 1, "  ")), "resting.0", /can’t be empty/],
    ["a line too long", changed((it) => it.resting.splice(0, 1, "a".repeat(201))), "resting.0", /at most 200/],
    ["one line where two are needed", changed((it) => it.lines.blame[3].splice(1)), "lines.blame.3", /at least 2/],
    ["a level without lines", changed((it) => Reflect.deleteProperty(it.lines.share, "4")), "lines.share.4", /missing/],
    [
      "a move without lines",
      changed((it) => Reflect.deleteProperty(it.lines, "pressure")),
      "lines.pressure",
      /missing/,
    ],
    ["a move that there isn't", changed((it) => Reflect.set(it.lines, "shout", it.lines.blame)), "lines", /“shout”/],
    ["a level that there isn't", changed((it) => Reflect.set(it.asked, "5", it.asked[4])), "asked", /“5”/],
    ["a field that there isn't", changed((it) => Reflect.set(it, "gender", "none")), "", /“gender”/],
    [
      "a step without an opening",
      changed((it) => Reflect.deleteProperty(it.openings, "own")),
      "openings.own",
      /missing/,
    ],
    ["a key that isn't one", changed((it) => Reflect.set(it, "key", "Quiet One")), "key", /hyphens/],
    ["a fourth difficulty", changed((it) => Reflect.set(it, "difficulty", 4)), "difficulty", /1, 2, 3/],
    ["a start that is no number", changed((it) => Reflect.set(it.guard, "start", "3")), "guard.start", /a number/],
    ["a start too low for it", changed((it) => Reflect.set(it.guard, "start", 20)), "guard.start", /from 33 to 40/],
    ["blame that opens", changed((it) => Reflect.set(it.guard.shifts, "blame", -2)), "guard.shifts.blame", /above 0/],
    ["a share that closes", changed((it) => Reflect.set(it.guard.shifts, "share", 1)), "guard.shifts.share", /below 0/],
    [
      "a sorry that closes",
      changed((it) => Reflect.set(it.guard.shifts, "apology", 1)),
      "guard.shifts.apology",
      /0 or below/,
    ],
    [
      "a sorry that opens like owning",
      changed((it) => Reflect.set(it.guard.shifts, "apology", -6)),
      "guard.shifts.apology",
      /less than a share/,
    ],
    [
      "contempt that is no worse than blame",
      changed((it) => Reflect.set(it.guard.shifts, "contempt", 7)),
      "guard.shifts.contempt",
      /more than blame/,
    ],
    [
      "pressure that is no worse than blame",
      changed((it) => Reflect.set(it.guard.shifts, "pressure", 5)),
      "guard.shifts.pressure",
      /more than blame/,
    ],
    [
      "a hollow sorry as bad as blame",
      changed((it) => Reflect.set(it.guard.shifts, "hollowApology", 7)),
      "guard.shifts.hollowApology",
      /less than blame/,
    ],
    [
      "a rest that is a punishment",
      changed((it) => Reflect.set(it.guard.shifts, "boundary", 4)),
      "guard.shifts.boundary",
      /-3 to 3/,
    ],
    [
      "a line twice, in other letters",
      changed((it) => it.closing[4].push(quiet.lines.blame[0][0]?.toUpperCase() ?? "")),
      "closing.4.2",
      /more than once/,
    ],
  ])("%s", (_, json, path, message) => {
    expect(problemsOf(json)).toContainEqual({ path, message: expect.stringMatching(message) });
  });

  test("all that is wrong is said at once", () => {
    const json = changed((it) => {
      it.lines.blame[3].splice(1);
      it.resting.splice(0, 1, "");
    });
    expect(problemsOf(json).map(({ path }) => path)).toEqual(["lines.blame.3", "resting.0"]);
  });
});

describe("the ones there are", () => {
  test("are all that lie in the folder, each under its own key", () => {
    const files = readdirSync(folder).map((file) => file.replace(".json", ""));
    expect(personas.map(({ key }) => key).toSorted()).toEqual(files.toSorted());
  });

  test("are at least two of each difficulty, the warm ones first", () => {
    const difficulties = personas.map(({ difficulty }) => difficulty);
    expect(difficulties).toEqual(difficulties.toSorted());
    for (const difficulty of [1, 2, 3]) {
      expect(difficulties.filter((each) => each === difficulty).length).toBeGreaterThanOrEqual(2);
    }
  });

  test.each(personas.map((persona) => [persona.key, persona] as const))("%s has lines enough", (key, persona) => {
    expect(findPersona(key)).toBe(persona);
    expect(everyLine(persona).length).toBeGreaterThanOrEqual(200);
  });

  test("each line is known by its id, alone and with another", () => {
    for (const persona of personas) {
      for (const { path, text } of everyLine(persona)) expect(lineText(persona, path)).toBe(text);
    }
    const [first] = personas;
    if (!first) throw new Error("there is nobody");
    const two = [first.lines.blame[0][0], first.tellings.kept[1]].join(" ");
    expect(lineText(first, "lines.blame.0.0+tellings.kept.1")).toBe(two);
    expect(lineText(first, "lines.blame.0.0+tellings.kept.99")).toBeNull();
  });

  test("nobody is found who isn't there", () => {
    expect(findPersona("nobody")).toBeNull();
  });
});
