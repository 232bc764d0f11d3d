import { expect, test } from "vitest";
import { crisisResources } from "./crisis-resources.ts";
import { readSafetyAnswers, type SafetyAnswers, safetyAnswersSchema, writeSafetyAnswers } from "./safety-check.ts";
import { safetyQuestions } from "./safety-questions.ts";

const answers: SafetyAnswers = {
  safeAtHome: "yes",
  afraid: "sometimes",
  hurt: "notSaid",
  controlled: "no",
  freelyChosen: "unsure",
  note: "Please ask me alone.",
};

test("answers come out of the seal as they went in", () => {
  expect(readSafetyAnswers(writeSafetyAnswers(answers))).toEqual(answers);
});

test("every question takes each of its own answers, and one may decline each", () => {
  for (const { id, options } of safetyQuestions) {
    expect(options.map((option) => option.value)).toContain("notSaid");
    for (const { value } of options) {
      expect(safetyAnswersSchema.safeParse({ ...answers, [id]: value }).success).toBe(true);
    }
  }
});

test.each(["", "maybe", undefined])("%j is complained about beside its question", (value) => {
  const issue = safetyAnswersSchema.safeParse({ ...answers, afraid: value }).error?.issues[0];
  expect(issue?.path).toEqual(["afraid"]);
  expect(issue?.message).toContain("Choose one of the answers");
});

test("the note may be left empty", () => {
  const { note: _, ...rest } = answers;
  expect(safetyAnswersSchema.parse(rest).note).toBe("");
});

test("in every region the first line is for danger now, and each line can be reached", () => {
  for (const { resources } of Object.values(crisisResources)) {
    expect(resources[0]?.note).toContain("in danger now");
    for (const [index, { phone, url }] of resources.entries()) {
      if (index > 0) expect(phone ?? url).toBeTruthy();
      if (url) expect(url).toMatch(/^https:\/\//);
    }
  }
});
