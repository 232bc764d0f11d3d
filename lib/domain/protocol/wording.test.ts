import { describe, expect, test } from "vitest";
import { bonds } from "../couple/bond.ts";
import { withName, wordingFor } from "./wording.ts";

const wording = { prompt: "Say one true thing.", hint: "Small is fine.", starters: ["I am"], examples: ["I am here."] };

describe("wordingFor", () => {
  test.each(bonds)("gives %s the step's own words when no bond rewords it", (bond) => {
    expect(wordingFor({ wording }, bond)).toEqual(wording);
  });

  test("lets a bond replace one part and keeps the rest", () => {
    const step = { wording, byBond: { friends: { examples: ["I still want you as my friend."] } } };
    expect(wordingFor(step, "friends")).toEqual({ ...wording, examples: ["I still want you as my friend."] });
  });

  test("does not let one bond's words reach another", () => {
    const step = { wording, byBond: { partners: { prompt: "Come close." } } };
    expect(wordingFor(step, "coparents")).toEqual(wording);
  });

  test("lets a bond empty the starters", () => {
    expect(wordingFor({ wording, byBond: { family: { starters: [] } } }, "family").starters).toEqual([]);
  });

  test("lets a bond replace every part", () => {
    const whole = { prompt: "P", hint: "H", starters: ["S"], examples: ["E"] };
    expect(wordingFor({ wording, byBond: { coparents: whole } }, "coparents")).toEqual(whole);
  });

  test("leaves the step as it was", () => {
    const step = { wording, byBond: { friends: { hint: "Other." } } };
    const before = structuredClone(step);
    wordingFor(step, "friends");
    expect(step).toEqual(before);
  });
});

describe("withName", () => {
  test("puts the name in every place", () => {
    expect(withName("Tell {other}. {other}’s turn.", "Sam")).toBe("Tell Sam. Sam’s turn.");
  });

  test.each(["$&", "$1", "{other}", ""])("takes the name %j as it is", (name) => {
    expect(withName("Tell {other}.", name)).toBe(`Tell ${name}.`);
  });
});
