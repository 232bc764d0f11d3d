import { describe, expect, test } from "vitest";
import type { Cell, Metrics } from "./cell.ts";
import type { Band } from "./rounding.ts";
import {
  activationSentence,
  comparisonSentence,
  funnelSentence,
  gapsSentence,
  movesSentence,
  type Named,
} from "./sentence.ts";

const header = {
  scope: "practice",
  viewer: "p",
  practice: "p",
  coach: null,
  window: "2026Q1",
  protocol: "a@1",
} as const;
const place: Omit<Cell, "value"> = { ...header, step: "speak", dimension: "total", member: "all" };
const shown = (name: string, metrics: Metrics, couples: Band = "20–49"): Named => ({
  name,
  cell: { ...place, value: { hidden: null, couples, metrics } },
});
const hidden = (name: string): Named => ({ name, cell: { ...place, value: { hidden: "few-couples" } } });

const all = [funnelSentence, activationSentence, comparisonSentence, movesSentence, gapsSentence];

describe("a sentence", () => {
  test.each(all)("of what is hidden says nothing of it: %o", (sentence) => {
    const said = sentence([hidden("Speak"), hidden("Listen")]);
    expect(said).toMatch(/^There is too little/);
    expect(said).not.toMatch(/\d|Speak|Listen/);
  });

  test("says where most stopped", () => {
    const said = funnelSentence([shown("Speak", { completed: 60 }), shown("Listen", { completed: 85 }), hidden("Own")]);
    expect(said).toContain("“Speak” is where most stopped: about 60 of 100");
    expect(said).not.toContain("Own");
  });

  test("doesn't make anything of what rounding makes", () => {
    expect(funnelSentence([shown("Speak", { completed: 60 }), shown("Listen", { completed: 65 })])).toContain(
      "About the same",
    );
    const flat = activationSentence([shown("Speak", { before: 5, after: 4.5 })]);
    expect(flat).toContain("about the same before and after");
    const alike = [shown("Speak", { before: 7, after: 5 }), shown("Listen", { before: 6, after: 3.5 })];
    expect(activationSentence(alike)).toContain("about the same at every step");
    expect(gapsSentence([shown("A week", { share: 40 }), shown("A month", { share: 35 })])).toContain("about the same");
  });

  test("says how ratings moved, and leaves out where they aren't asked for", () => {
    const steps = [
      shown("Speak", { before: 7, after: 4 }),
      shown("Listen", { before: 5, after: 6 }),
      shown("Ask", { before: null, after: null }),
    ];
    expect(activationSentence(steps)).toContain(
      "At “Speak” ratings fell from about 7 to about 4; at “Listen” they rose",
    );
  });

  test("compares what is shown of the same", () => {
    const parts = [
      shown("Rehearsed", { completed: 80, before: 6, after: 4 }),
      shown("Not", { completed: 60, before: 6, after: 6 }),
    ];
    const said = comparisonSentence(parts);
    expect(said).toContain("About 80 of 100 finished under “Rehearsed”, about 60 under “Not”.");
    expect(said).toContain("“Not”: ratings were about the same before and after.");
    expect(comparisonSentence([shown("Only", { completed: 80 })])).toMatch(/^There is too little/);
    expect(movesSentence([shown("Paused", { share: 25 })])).toContain("“Paused”: about 25 of 100.");
  });

  test.each<[Band, RegExp]>([
    ["5–10", /Few couples/],
    ["11–19", /Few couples/],
    ["20–49", /Some dozens/],
    ["100–199", /Many couples/],
    ["1000+", /Many couples/],
  ])("with %s couples behind it says how sure one can be", (couples, words) => {
    expect(movesSentence([shown("Paused", { share: 25 }, couples)])).toMatch(words);
    expect(movesSentence([shown("Paused", { share: 25 }, couples), shown("Not yet", { share: 10 }, "11–19")])).toMatch(
      /Few/,
    );
  });

  test("never says why", () => {
    const parts = [
      shown("One", { completed: 90, before: 8, after: 3, share: 60 }),
      shown("Two", { completed: 20, before: 3, after: 8, share: 10 }),
    ];
    for (const sentence of all)
      expect(sentence(parts)).not.toMatch(/\b(because|since|thanks|due|helps?|works?|causes?|led|so that)\b/i);
  });
});
