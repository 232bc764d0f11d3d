import nlp from "compromise/one";
import type { Draft } from "./draft.ts";
import { withoutFigures } from "./figures-of-speech.ts";
import { ownWordsIn } from "./hearsay.ts";
import { respell } from "./spelling.ts";

/** A sentence as rules read it: lower case, spelled out, a space after each word, and no marks. */
export interface Sentence {
  /** What the writer says, without what they repeat as the one who listens. */
  words: string;
  /** What of it they claim: not what others said, what they fear, what they deny. */
  claims: string;
}

export interface Reading {
  sentences: readonly Sentence[];
  /** Each sentence, quotations and all, but for figures of speech. */
  everything: readonly string[];
}

/** Words between quotation marks are somebody's, and not said here. */
const quotation = /"[^"]*"|“[^”]*”|«[^»]*»|(?<=^|[\s(])['‘](?=\w)[^'’]*(?:['’]\w[^'’]*)*['’](?=$|[\s.,;:!?)])/g;

const pieces = /[.!?;:…\n]+(?=\s|$)|\s[-–—]+\s|—/g;

/** A term as compromise keeps it; its types leave out what a contraction stands for. */
interface ReadTerm {
  normal: string;
  implicit?: string;
}

/** What compromise makes of a text: sentences of words in lower case, with contractions taken apart. */
function sentencesIn(text: string): string[] {
  const terms = nlp(text.replace(pieces, (mark) => `${mark.trim()}\n`)).docs.map((sentence) =>
    sentence.map((term: ReadTerm) => term.implicit || term.normal),
  );
  return terms
    .map((words) => words.map((word) => word.replace(/[^a-z0-9'-]/g, "")).filter((word) => /[a-z0-9]/.test(word)))
    .filter((words) => words.length > 0)
    .map((words) => `${words.join(" ")} `);
}

/** Reads a draft as the rules do. */
export function readDraft(draft: Draft): Reading {
  const sentences = sentencesIn(respell(draft.text.replace(quotation, " quote "), draft.step));
  return {
    sentences: ownWordsIn(sentences, draft),
    everything: sentencesIn(respell(draft.text, "speak")).map(withoutFigures),
  };
}
