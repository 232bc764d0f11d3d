import { z } from "zod";
import { prose } from "../prose.ts";
import { type SafetyQuestion, safetyQuestions } from "./safety-questions.ts";

const choose = "Choose one of the answers. “I’d rather not say” is one too.";
const oneOf = (id: SafetyQuestion["id"]) =>
  z.enum(safetyQuestions.find((question) => question.id === id)?.options.map((option) => option.value) ?? [], choose);

/** A person's answers, as the form sends them and as they are sealed. */
export const safetyAnswersSchema = z.object({
  safeAtHome: oneOf("safeAtHome"),
  afraid: oneOf("afraid"),
  hurt: oneOf("hurt"),
  controlled: oneOf("controlled"),
  freelyChosen: oneOf("freelyChosen"),
  /** For the coach, in the person's own words. */
  note: prose.trim().max(4000, "That is longer than we can keep: 4,000 characters at most").default(""),
});
export type SafetyAnswers = z.output<typeof safetyAnswersSchema>;

export const answerSafetyCheckSchema = safetyAnswersSchema.extend({
  coupleId: z.uuid(),
  /** The coach named on the screen: what is meant for one is never sealed for another by mistake. */
  coachId: z.uuid().optional(),
});
export type AnswerSafetyCheck = z.output<typeof answerSafetyCheckSchema>;

/** The answers as one piece of writing, to be sealed. */
export function writeSafetyAnswers(answers: SafetyAnswers): string {
  return JSON.stringify(safetyAnswersSchema.parse(answers));
}

/** The answers out of the seal. */
export function readSafetyAnswers(text: string): SafetyAnswers {
  return safetyAnswersSchema.parse(JSON.parse(text));
}
