import { isOpeningWord } from "./opening-words.ts";

const someone = "someone";

/** Ours, wherever they stand. */
const notNames = /^(I(’\p{L}+)?|OK)$/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const edges = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");

/** What tells who or where somebody is without being a name: addresses of any kind, handles, and figures of some length. */
const traces =
  /\S+@\S+|@\w+|\b(https?:\/\/|www\.)\S+|\b\S+\.(com|org|net|co|io|uk|de|fr|app)\b\S*|\+?\d[\d\s().-]{4,}\d/giu;

/**
 * What somebody said, without the names that are known and with what looks like one taken for one: a capital, unless it is
 * that of a word which opens sentences. A name in small letters that nobody here goes by stays.
 */
export function withoutNames(text: string, known: readonly string[]): string {
  const parts = known.flatMap((name) => [name, ...name.split(/\s+/)]).filter((name) => name.length > 1);
  const pattern = [...new Set(parts)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
  const straight = text.replace(/['‘]/g, "’").replace(traces, someone);
  const unknown = pattern === "" ? straight : straight.replace(edges(pattern), someone);
  return unknown.replace(/(?<![\p{L}\p{N}’-])\p{Lu}[\p{L}’-]*/gu, (word, at: number) => {
    if (notNames.test(word)) return word;
    const opens = /(^|[.?!:\n])\s*$/.test(unknown.slice(0, at));
    return opens && isOpeningWord(word) ? word : someone;
  });
}
