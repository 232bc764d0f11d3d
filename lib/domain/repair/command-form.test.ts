import { describe, expect, test } from "vitest";
import { commandFormSchema, commandRefusals } from "./command-form.ts";

const repairId = "11111111-1111-4111-8111-111111111111";
const key = "22222222-2222-4222-8222-222222222222";
const shareId = "33333333-3333-4333-8333-333333333333";
const read = (fields: Record<string, string>) => commandFormSchema.safeParse({ repairId, key, seen: "3", ...fields });
const sent = { repairId, key, seen: 3, held: 0, confirmed: false };

describe("a form becomes the command it means", () => {
  test.each<[Record<string, string>, unknown]>([
    [{ type: "name" }, { type: "name" }],
    [
      { type: "rate", rating: "7", step: "regulate", moment: "before" },
      { type: "rate", rating: 7, step: "regulate", moment: "before" },
    ],
    [
      { type: "ask", when: "none" },
      { type: "ask", at: null },
    ],
    [
      { type: "ask", when: "other", local: "2026-03-06T19:00", zone: "Europe/Berlin" },
      { type: "ask", at: "2026-03-06T18:00:00.000Z" },
    ],
    [
      { type: "answerYes", at: "" },
      { type: "answerYes", at: null },
    ],
    [
      { type: "notYet", when: "2026-03-06T18:00:00.000Z" },
      { type: "notYet", until: "2026-03-06T18:00:00.000Z" },
    ],
    [
      { type: "takeBreak", when: "none" },
      { type: "takeBreak", returnAt: null },
    ],
    [
      { type: "own", shareId: "" },
      { type: "own", shareId: null },
    ],
    [
      { type: "goBack", to: "speak" },
      { type: "goBack", to: "speak" },
    ],
    [
      { type: "proposeOrder", first: "b", idea: "turns" },
      { type: "proposeOrder", first: "b", idea: "turns" },
    ],
  ])("%j", (fields, command) => {
    expect(read(fields).data).toEqual({ ...sent, command });
  });

  test("the words to send go with it, and to the coach only when ticked", () => {
    const shared = read({ type: "sendShare", shareId, text: "I was sad.", toCoach: key });
    expect(shared.data).toEqual({
      ...sent,
      command: { type: "sendShare", shareId },
      text: "I was sad.",
      toCoach: key,
    });
  });
});

test("what waited says how long, and whether it is still meant", () => {
  const waited = read({ type: "name", held: "640", confirmed: "yes" });
  expect(waited.data).toEqual({ ...sent, held: 640, confirmed: true, command: { type: "name" } });
});

describe("what can't be meant is complained about beside its field", () => {
  test.each<[Record<string, string>, string, string | null]>([
    [{ type: "rate", rating: "11", step: "regulate", moment: "before" }, "rating", "Choose a number from 1 to 10"],
    [{ type: "rate", step: "regulate", moment: "before" }, "rating", "Choose a number from 1 to 10"],
    [{ type: "ask" }, "when", "Choose a time"],
    [{ type: "takeBreak", when: "other", local: "" }, "local", "Choose a day and a time"],
    [{ type: "answerAnotherTime", when: "none" }, "at", null],
    [{ type: "dance" }, "type", null],
    [{}, "type", null],
    [{ type: "proposeOrder", first: "c", idea: "turns" }, "first", null],
  ])("%j", (fields, path, message) => {
    const issue = read(fields).error?.issues[0];
    expect(issue?.path[0]).toBe(path);
    if (message) expect(issue?.message).toBe(message);
  });
});

test.each(["in-the-past", "too-soon", "too-late"] as const)(
  "a time that is %s is complained about beside it",
  (reason) => expect(commandRefusals[reason]).toMatchObject({ field: "when" }),
);
