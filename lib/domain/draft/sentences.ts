/** The sentences of a text in order, each as it was written. A new line ends a sentence, with or without a full stop. */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== "");
}

/** The chosen sentences as one text, in the order they were written; positions that don't exist choose nothing. */
export function chosenText(sentences: readonly string[], chosen: readonly number[]): string {
  return sentences.filter((_, index) => chosen.includes(index)).join(" ");
}

/** The draft with a starter set down after it, ready to be gone on with. */
export function withStarter(text: string, starter: string): string {
  const before = text.trimEnd();
  return before === "" ? `${starter} ` : `${before}\n${starter} `;
}
