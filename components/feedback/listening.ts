import type { Heard, TipDue } from "./hear-draft.ts";

/** What is shown beneath a draft, and what was. */
export interface Listening {
  tip: TipDue | null;
  /** Put away, for this draft. */
  isPutAway: boolean;
  isHelpOpen: boolean;
  /** Whether the words, as last read, spoke of danger; and those that help has been opened for. */
  speaksOfDanger: boolean;
  known: readonly string[];
}

export const silent: Listening = {
  tip: null,
  isPutAway: false,
  isHelpOpen: false,
  speaksOfDanger: false,
  known: [],
};

/** Sentences as they are compared: words alone. */
const plain = (sentence: string) =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const isKnown = (known: readonly string[], sentence: string) =>
  known.some((before) => before.includes(sentence) || sentence.includes(before));

/** After the draft was read. Help opens once for the same words, and a tip never stands beside words of danger. */
export function afterReading(before: Listening, { tip, danger }: Heard): Listening {
  if (danger.length === 0) return { ...before, tip: before.isPutAway ? null : tip, speaksOfDanger: false };
  const sentences = danger.map(plain);
  const isNew = !before.speaksOfDanger && !sentences.some((sentence) => isKnown(before.known, sentence));
  return {
    ...before,
    tip: null,
    isHelpOpen: before.isHelpOpen || isNew,
    speaksOfDanger: true,
    known: [...new Set([...before.known, ...sentences])],
  };
}

/** No more tips for this draft. */
export const putAway = (before: Listening): Listening => ({ ...before, tip: null, isPutAway: true });

export const helpClosed = (before: Listening): Listening => ({ ...before, isHelpOpen: false });

/** The words have been sent: what is written next is another draft. */
export const anotherDraft = ({ known, isHelpOpen }: Listening): Listening => ({ ...silent, known, isHelpOpen });
