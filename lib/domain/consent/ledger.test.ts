import { describe, expect, test } from "vitest";
import { type ConsentKind, consentWords, optionalKinds } from "./consent.ts";
import { type ConsentEntry, choices, holds, ratingsShownSince, toSign } from "./ledger.ts";
import { secretsKinds, secretsPolicies } from "./secrets-policy.ts";

const entry = (kind: ConsentKind, given: boolean, wording = "v1"): ConsentEntry => ({
  kind,
  given,
  wording,
  recordedAt: new Date("2026-03-05T18:00:00Z"),
});
const current = { secretsPolicy: "v1", dataUse: "v1" };

describe("what is left to sign", () => {
  test.each<[string, ConsentEntry[], string[]]>([
    ["everything at first", [], ["secretsPolicy", "dataUse"]],
    ["the next after the first", [entry("secretsPolicy", true)], ["dataUse"]],
    ["nothing once both are signed", [entry("secretsPolicy", true), entry("dataUse", true)], []],
    [
      "a new version, whatever was signed before",
      [entry("secretsPolicy", true, "v0"), entry("dataUse", true)],
      ["secretsPolicy"],
    ],
    [
      "what was last taken back",
      [entry("secretsPolicy", true), entry("dataUse", true), entry("dataUse", false)],
      ["dataUse"],
    ],
  ])("%s", (_, entries, kinds) => {
    expect(toSign(entries, current)).toEqual(kinds);
  });
});

test("a choice is not given until it is, and the last word counts", () => {
  expect(choices([])).toEqual({ ratingsToCoach: false, soloToCoach: false, countedInTrends: false });
  const entries = [entry("ratingsToCoach", true), entry("soloToCoach", true), entry("ratingsToCoach", false)];
  expect(choices(entries)).toEqual({ ratingsToCoach: false, soloToCoach: true, countedInTrends: false });
});

test("agreeing to other words is not agreeing to these", () => {
  expect(holds([entry("dataUse", true, "v2")], "dataUse", "v1")).toBe(false);
});

test("every policy and every choice says what follows from it", () => {
  for (const kind of secretsKinds) expect(secretsPolicies[kind].effects.length).toBeGreaterThan(1);
  for (const kind of optionalKinds) expect(consentWords[kind].withdrawn).not.toBe("");
});

test("numbers are shown from the quarter on in which that was said last", () => {
  const said = (given: boolean, at: string) => ({ ...entry("ratingsToCoach", given), recordedAt: new Date(at) });
  const begins = new Date("2026-04-01T00:00:00Z");
  expect(ratingsShownSince([])).toBeNull();
  expect(ratingsShownSince([said(true, "2026-06-30T23:59:00Z")])).toEqual(begins);
  expect(ratingsShownSince([said(true, "2026-02-01Z"), said(false, "2026-02-02Z")])).toBeNull();
  expect(ratingsShownSince([said(true, "2026-02-01Z"), said(false, "2026-02-02Z"), said(true, "2026-04-01Z")])).toEqual(
    begins,
  );
});
