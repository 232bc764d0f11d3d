import { kindredWords } from "./kindred-words.ts";

const endings = /(?:ings?|edly|ed|es|s|ly)$/;

/** A word without its ending, as far as this can be told by letters alone. */
export const stemOf = (word: string) =>
  (word.length > 4 ? word.replace(endings, "") : word).replace(/([^aeiouls])\1$/, "$1");

let kindsByStem: Map<string, readonly string[]> | undefined;

/** The kinds that a word belongs to, if any. */
export function kindredOf(word: string): readonly string[] {
  if (!kindsByStem) {
    kindsByStem = new Map();
    for (const [kind, words] of Object.entries(kindredWords))
      for (const one of words.split(" "))
        for (const form of [one, stemOf(one)])
          kindsByStem.set(form, [...new Set([...(kindsByStem.get(form) ?? []), kind])]);
  }
  return kindsByStem.get(stemOf(word)) ?? [];
}
