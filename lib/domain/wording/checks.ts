import type { MachineMessage, WordingRequest } from "./wording.ts";

/** A question about a line that a machine worded, put so that "yes" lets it pass. */
export interface Check {
  what: "in role" | "not abusive" | "not advice" | "not a verdict" | "same spirit";
  question: string;
  /** Whether the line it stands for has to be known to answer. */
  compares: boolean;
}

export const checks: readonly Check[] = [
  {
    what: "in role",
    question:
      "Is this something that one person says to another in the middle of a hard talk, and not a helper, a teller of the story or a machine speaking?",
    compares: false,
  },
  {
    what: "not abusive",
    question: "Is this free of insult, mockery, threat, swearing and cruelty?",
    compares: false,
  },
  {
    what: "not advice",
    question: "Is this free of advice, instruction and teaching?",
    compares: false,
  },
  {
    what: "not a verdict",
    question: "Does this leave open who is right, who is wrong and whose fault it is?",
    compares: false,
  },
  {
    what: "same spirit",
    question:
      "Does the second line say what the first says, as open or as guarded, giving nothing that the first doesn't give?",
    compares: true,
  },
];

const task = "You are shown a line of a made-up talk. Answer the question about it with one word, yes or no.";

/** How a check is asked: with the line, and nothing of what was said. */
export function askToCheck(
  { question, compares }: Check,
  worded: string,
  { line }: Pick<WordingRequest, "line">,
): MachineMessage[] {
  const shown = compares ? `The first line: ${line}\nThe second line: ${worded}` : `The line: ${worded}`;
  return [
    { role: "system", text: task },
    { role: "user", text: `${shown}\n\n${question}` },
  ];
}

/** Whether an answer lets a line pass. Anything but a plain yes doesn't. */
export const isYes = (answer: string | null): boolean => /^yes\.?$/i.test(answer?.trim() ?? "");
