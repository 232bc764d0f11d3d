import { z } from "zod";

/** One answer for every question, so that leaving one out is as easy as giving one. */
const ratherNotSay = { value: "notSaid", label: "I’d rather not say" } as const;

export interface SafetyOption {
  value: string;
  label: string;
}

export interface SafetyQuestion {
  id: "safeAtHome" | "afraid" | "hurt" | "controlled" | "freelyChosen";
  /** `{other}` stands for the other person's name. */
  question: string;
  options: readonly SafetyOption[];
}

/** The short private check. What the answers mean is the coach's to judge, never the code's. */
export const safetyQuestions: readonly SafetyQuestion[] = [
  {
    id: "safeAtHome",
    question: "Do you feel safe at home, and around {other}?",
    options: [
      { value: "yes", label: "Yes" },
      { value: "mostly", label: "Mostly" },
      { value: "no", label: "No" },
      ratherNotSay,
    ],
  },
  {
    id: "afraid",
    question: "Are you ever afraid of what {other} might do or say?",
    options: [
      { value: "no", label: "No" },
      { value: "sometimes", label: "Sometimes" },
      { value: "often", label: "Often" },
      ratherNotSay,
    ],
  },
  {
    id: "hurt",
    question: "Has {other} ever hurt you, thrown or broken things, or stopped you from leaving a room?",
    options: [
      { value: "no", label: "No" },
      { value: "past", label: "Yes, a while ago" },
      { value: "recent", label: "Yes, in the past year" },
      ratherNotSay,
    ],
  },
  {
    id: "controlled",
    question: "Does {other} decide whom you see, what you spend, or where you go, or check your phone?",
    options: [
      { value: "no", label: "No" },
      { value: "sometimes", label: "Sometimes" },
      { value: "often", label: "Often" },
      ratherNotSay,
    ],
  },
  {
    id: "freelyChosen",
    question: "Are you taking part because you want to?",
    options: [
      { value: "yes", label: "Yes" },
      { value: "unsure", label: "I’m not sure" },
      { value: "no", label: "No" },
      ratherNotSay,
    ],
  },
];

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
  note: z.string().trim().max(4000, "That is longer than we can keep: 4,000 characters at most").default(""),
});
export type SafetyAnswers = z.output<typeof safetyAnswersSchema>;

export const answerSafetyCheckSchema = safetyAnswersSchema.extend({ coupleId: z.uuid() });
export type AnswerSafetyCheck = z.output<typeof answerSafetyCheckSchema>;

/** The answers as one piece of writing, to be sealed. */
export function writeSafetyAnswers(answers: SafetyAnswers): string {
  return JSON.stringify(safetyAnswersSchema.parse(answers));
}

/** The answers out of the seal. */
export function readSafetyAnswers(text: string): SafetyAnswers {
  return safetyAnswersSchema.parse(JSON.parse(text));
}
