import { expect, test } from "vitest";
import { readDraftLine } from "./draft-line.ts";

test("a line is a draft", () => {
  const draft = { role: "both", step: "reassure", text: "I'm here." };
  expect(readDraftLine(JSON.stringify(draft))).toEqual({ draft });
});

test.each(["", "{", "null", "[]", '{"role":"both"}', '{"role":"coach","step":"speak","text":"x"}'])(
  "%j says what is wrong with it",
  (line) => {
    expect(readDraftLine(line)).toEqual({ error: expect.stringMatching(/\w/) });
  },
);
