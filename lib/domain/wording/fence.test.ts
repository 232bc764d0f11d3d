import { describe, expect, test } from "vitest";
import { everyLine } from "../persona/persona-lines.ts";
import { personas } from "../persona/personas.ts";
import { askForWording } from "./ask-for-wording.ts";
import { askToCheck, checks, isYes } from "./checks.ts";
import { fenced, fenceRules, tidied } from "./fence.ts";

const request = {
  said: "I felt small when you looked away.",
  line: "I heard you. I am still a bit wary of it.",
  manner: "You are careful.",
};

const broken = (worded: string, more: Partial<typeof request> = {}) =>
  fenceRules.filter(({ holds }) => !holds(worded, { ...request, ...more })).map(({ what }) => what);

describe("each rule alone keeps out", () => {
  test.each([
    ["it is no longer than such a line may be", `I heard you ${"and I am still a bit wary ".repeat(6)}of it.`],
    ["it is spoken words and plain stops alone", "I heard you (and I am wary)."],
    ["it is spoken words and plain stops alone", "I heard you at 8 that night."],
    ["it is spoken words and plain stops alone", "I heard you, дорогая."],
    ["it is spoken words and plain stops alone", "I heard you\nand I am wary."],
    ["it is spoken words and plain stops alone", "I *heard* you."],
    ["it is three sentences at most", "I heard. I did. I am wary. It is so."],
    ["no stop stands inside a word", "I read of it on wary.example.com today."],
    ["it begins and ends as speech does", "i heard you."],
    ["it begins and ends as speech does", "I heard you and I am"],
    ["it begins and ends as speech does", "I heard you ."],
    ["nobody is announced as the speaker", "Warm and rushed: I heard you."],
    ["it doesn’t speak of itself as a machine would", "As an AI I only hear you."],
    ["it doesn’t speak of itself as a machine would", "I can’t help with this."],
    ["it doesn’t speak of itself as a machine would", "The instructions don’t let me say it."],
    ["it says nothing that no persona may say", "I think that was stupid."],
    ["it says nothing that no persona may say", "I think you should say it sooner."],
    ["it says nothing that no persona may say", "I think you were right."],
    ["it says nothing that no persona may say", "I asked my therapist."],
    ["it gives nothing that the script doesn’t give", "I heard you, and I am sorry."],
    ["it gives nothing that the script doesn’t give", "I heard you, and I forgive it all."],
    ["it gives nothing that the script doesn’t give", "I heard you. Thank you for it."],
    ["it gives nothing that the script doesn’t give", "I heard you, and I promise more."],
    ["it gives nothing that the script doesn’t give", "I heard you, and I love how it sounds."],
    ["it gives nothing that the script doesn’t give", "I heard you, and I trust it."],
    ["it asks nothing that the script doesn’t ask", "I heard you. Is that all?"],
    ["it isn’t what was just said, said back", "I felt small, when you looked away."],
  ])("%s: %j", (what, worded) => {
    expect(broken(worded)).toEqual([what]);
    expect(fenced(worded, request)).toBeNull();
  });
});

test("what the script gives or asks may be worded", () => {
  expect(broken("I am so sorry. Is it too late?", { line: "I’m sorry. Can I still say that?" })).toEqual([]);
});

test("a line may be as long as it takes to say a short one in other words, and no longer", () => {
  const line = "Fine.";
  const sentence = (length: number) => `I${" hm".repeat(Math.ceil(length / 3))}`.slice(0, length - 1).concat(".");
  expect(broken(`${sentence(70).slice(0, -2)}m.`, { line })).toEqual([]);
  expect(broken(`${sentence(71).slice(0, -2)}m.`, { line })).toEqual(["it is no longer than such a line may be"]);
  const wordy = "I heard it all. ".repeat(20);
  expect(broken(`${sentence(241).slice(0, -2)}m.`, { line: wordy })).toEqual([
    "it is no longer than such a line may be",
  ]);
});

test.each([
  [' "I heard you. I am wary." ', "I heard you. I am wary."],
  ["“I heard you.”\n", "I heard you."],
  ["I don't know.", "I don’t know."],
  ['"I heard." "I am wary."', '"I heard." "I am wary."'],
])("%j is taken as %j", (answer, line) => {
  expect(tidied(answer)).toBe(line);
});

test("the script's own words stay the script's", () => {
  expect(fenced("I heard you, I am still a bit wary of it.", request)).toBeNull();
  expect(fenced("I heard you, I am still a little wary.", request)).toBe("I heard you, I am still a little wary.");
});

test("what the script itself says would pass, all but a few lines with figures or dashes", () => {
  const lines = personas.flatMap(everyLine).map(({ text }) => text);
  const kept = lines.filter((line) => broken(line, { line, said: "Hm" }).length > 0);
  expect(kept.length / lines.length).toBeLessThan(0.02);
});

test("a check passes on a plain yes alone", () => {
  for (const yes of ["yes", "Yes.", " YES\n"]) expect(isYes(yes)).toBe(true);
  for (const other of ["no", "", null, "yes, but", "yes yes", "Yes!", "eyes", "no yes"])
    expect(isYes(other)).toBe(false);
});

test("a check is told the line alone, and the script's where the two are compared", () => {
  const told = checks.map((check) =>
    askToCheck(check, "I did hear it.", request)
      .map(({ text }) => text)
      .join("\n"),
  );
  expect(told.every((text) => text.includes("I did hear it.") && !text.includes("looked away"))).toBe(true);
  expect(checks.filter((_, index) => told[index]?.includes(request.line)).map(({ what }) => what)).toEqual([
    "same spirit",
  ]);
});

test("a wording is asked for with what was said, the line and the manner", () => {
  const [task, user] = askForWording(request);
  expect(task?.text).not.toMatch(/looked|wary|careful/);
  expect(user?.text).toBe(
    "Who speaks: You are careful.\n\nWhat was just said to them: I felt small when you looked away.\n\nThe line: I heard you. I am still a bit wary of it.",
  );
  expect(askForWording({ ...request, said: null })[1]?.text).toContain("Nothing was said before");
});
