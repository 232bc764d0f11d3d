import { describe, expect, test } from "vitest";
import { rehearsalCommandFormSchema } from "./command-form.ts";
import { createRehearsalSchema } from "./create-rehearsal.ts";

const rehearsalId = "11111111-1111-4111-8111-111111111111";
const key = "22222222-2222-4222-8222-222222222222";
const lineId = "33333333-3333-4333-8333-333333333333";
const read = (fields: Record<string, unknown>) => rehearsalCommandFormSchema.safeParse({ rehearsalId, key, ...fields });

describe("a form becomes the command it means", () => {
  test("says the same when it is sent again after a lost signal", () => {
    const said = { type: "say", lineId, after: "0", text: "I missed you." };
    expect(read({ ...said, held: "12" }).data).toEqual(read(said).data);
  });

  test.each<[Record<string, unknown>, unknown, string | null]>([
    [{ type: "begin" }, { type: "begin" }, null],
    [{ type: "agree", card: "yes" }, { type: "agree", card: true, machine: false }, null],
    [
      { type: "rateBefore", confidence: "0", activation: "7" },
      { type: "rateBefore", confidence: 0, activation: 7 },
      null,
    ],
    [
      { type: "say", lineId, after: "2", text: " I was scared. " },
      { type: "say", lineId, after: 2, move: null },
      "I was scared.",
    ],
    [
      { type: "say", lineId, after: "2", text: "Calm down.", move: "share" },
      { type: "say", lineId, after: 2, move: null },
      "Calm down.",
    ],
    [
      { type: "whisper", lineId, text: "That was open of you.", praise: "yes" },
      { type: "whisper", lineId, praise: true },
      "That was open of you.",
    ],
    [{ type: "rewind", to: "0", branch: "1" }, { type: "rewind", to: 0, branch: 1 }, null],
    [{ type: "changeDifficulty", to: "3" }, { type: "changeDifficulty", to: 3 }, null],
    [{ type: "choose", choice: "keep" }, { type: "choose", choice: "keep" }, null],
  ])("%o", (fields, command, text) => {
    expect(read(fields).data).toEqual({ rehearsalId, key, command, text });
  });

  test.each<[Record<string, unknown>, string, string]>([
    [{ type: "say", lineId, after: "0", text: "  " }, "text", "Write something first."],
    [{ type: "say", lineId, after: "0", text: "a".repeat(1_001) }, "text", "Keep it to 1000 characters."],
    [{ type: "say", lineId, after: "0" }, "text", "Choose one of these"],
    [{ type: "setStopWord", lineId, text: "a".repeat(31) }, "text", "Keep it to 30 characters."],
    [{ type: "rate" }, "activation", "Choose a number from 1 to 10"],
    [{ type: "rateBefore", confidence: "11", activation: "3" }, "confidence", "Choose a number from 0 to 10"],
    [{ type: "changeDifficulty", to: "4" }, "to", "Choose how hard it should be"],
    [{ type: "choose" }, "choice", "Choose one of these"],
    [{ type: "join", role: "coach" }, "type", "Choose one of these"],
    [{ type: "reply" }, "type", "Choose one of these"],
  ])("%o is refused", (fields, path, message) => {
    expect(read(fields).error?.issues).toMatchObject([{ path: [path], message }]);
  });
});

describe("setting a rehearsal up", () => {
  const filled = {
    rehearsalId,
    coupleId: key,
    mode: "script",
    steps: ["speak", "ask", "speak"],
    scenario: "The evening I came home late.",
    goal: "Say what I felt before I explain.",
    difficulty: "2",
    personaKey: "somebody",
    friendName: "",
  };
  const setUp = (fields: Record<string, unknown>) => createRehearsalSchema.safeParse({ ...filled, ...fields });

  test("needs no time, and puts the steps in their order", () => {
    expect(setUp({}).data).toEqual({
      ...filled,
      seat: null,
      steps: ["ask", "speak"],
      difficulty: 2,
      friendName: null,
      inviteCoach: false,
      plannedAt: null,
    });
  });

  test("takes a time, and brings the coach where the coach stands in", () => {
    const chosen = { mode: "coach", when: "other", local: "2026-03-06T19:00", zone: "Europe/Berlin" };
    expect(setUp(chosen).data).toMatchObject({
      personaKey: null,
      inviteCoach: true,
      plannedAt: "2026-03-06T18:00:00.000Z",
    });
  });

  test("leaves it to a partner whom they ask, where a coach sets it up for them", () => {
    expect(setUp({ mode: "friend", seat: "b" }).data).toMatchObject({ seat: "b", mode: "friend", friendName: null });
  });

  test.each([
    [{ steps: [] }, "steps", "Choose at least one step."],
    [{ steps: undefined }, "steps", "Choose at least one step."],
    [{ scenario: " " }, "scenario", "Say what it is about, in your words."],
    [{ goal: "" }, "goal", "Name one thing you want to practise."],
    [{ mode: "nobody" }, "mode", "Choose who stands in."],
    [{ personaKey: "" }, "personaKey", "Choose somebody to practise with."],
    [{ mode: "friend" }, "friendName", "Say what to call your friend."],
    [{ when: "other", local: "" }, "local", "Choose a day and a time"],
  ])("%o is refused", (fields, path, message) => {
    expect(setUp(fields).error?.issues).toMatchObject([{ path: [path], message }]);
  });
});
