import { describe, expect, test } from "vitest";
import type { Command } from "./command.ts";
import { longestHeld, needsAsking } from "./held-back.ts";

const share: Command = { type: "sendShare", shareId: "00000000-0000-4000-8000-000000000001" };
const atOnce = { held: 0, moved: false, confirmed: false };

describe("words that waited are asked about before they go", () => {
  test.each([
    ["went at once", atOnce, false],
    ["went at once, from an older page", { ...atOnce, moved: true }, false],
    ["waited a little", { ...atOnce, held: longestHeld }, false],
    ["waited for more than ten minutes", { ...atOnce, held: longestHeld + 1 }, true],
    ["waited while things moved on", { ...atOnce, held: 5, moved: true }, true],
    ["is still meant", { held: longestHeld + 1, moved: true, confirmed: true }, false],
  ])("%s", (_, waiting, asks) => {
    expect(needsAsking(share, waiting)).toBe(asks);
  });

  test.each<Command>([
    { type: "name" },
    { type: "acknowledge" },
    { type: "ask", at: null },
    { type: "answerYes", at: null },
    { type: "proposeOrder", first: "a", idea: "raiser" },
    { type: "agreeOrder", first: "a" },
    { type: "answerHeard", answer: "partly" },
  ])("$type, an asking or an answer, is asked about", (command) => {
    expect(needsAsking(command, { held: longestHeld + 1, moved: false, confirmed: false })).toBe(true);
  });

  test.each<Command>([
    { type: "takeBreak", returnAt: null },
    { type: "notYet", until: null },
    { type: "stop" },
    { type: "withdrawShare", shareId: "00000000-0000-4000-8000-000000000001" },
  ])("$type never waits for a question", (command) => {
    expect(needsAsking(command, { held: 5_000, moved: true, confirmed: false })).toBe(false);
  });
});
