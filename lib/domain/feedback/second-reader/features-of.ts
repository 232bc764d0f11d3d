import type { Draft } from "../draft.ts";
import type { Sentence } from "../read-draft.ts";
import { kindredOf, stemOf } from "./kindred-of.ts";

const subjects = new Set(["i", "you", "he", "she", "they", "we", "it", "that", "this", "who", "nobody", "everyone"]);
const negations = new Set(["not", "never", "no", "nothing", "hardly", "without"]);
/** Small words that say who is meant and how a sentence hangs together. */
const hinges = new Set(
  "me my your myself him her us but if am are is to like that because when"
    .split(" ")
    .concat(...subjects, ...negations),
);

/** Each word with who is said to do it, and whether it is denied. */
function doings(words: readonly string[]): { word: string; doing: string }[] {
  let subject = "";
  let denied = "";
  return words.flatMap((word) => {
    if (subjects.has(word)) [subject, denied] = [word, ""];
    else if (negations.has(word)) denied = "!";
    return [{ word, doing: subjects.has(word) || negations.has(word) ? "" : `${subject}>${denied}` }];
  });
}

/** Words, their neighbours, who is said to do them, and parts of words. */
function wordsIn(words: readonly string[], step: string): string[] {
  const marked = ["^", ...words.map(stemOf), "$"];
  const neighbours = marked.flatMap((stem, index) => {
    const [next, third] = [marked[index + 1], marked[index + 2]];
    return [...(next ? [`${stem} ${next}`] : []), ...(next && third ? [`${stem} * ${third}`] : [])];
  });
  const single = doings(words).flatMap(({ word, doing }) => {
    const stem = stemOf(word);
    const parts =
      word.length > 4 ? Array.from({ length: word.length - 3 }, (_, at) => `~${word.slice(at, at + 4)}`) : [];
    return [stem, ...(step ? [`${step}:${stem}`] : []), ...(doing ? [`${doing}${stem}`] : []), ...parts];
  });
  return [...neighbours, ...single];
}

/** The same for kinds of words: which there are, whose doing they are, and which meet, whatever stands between them. */
function kindsIn(words: readonly string[]): string[] {
  const single = doings(words).flatMap(({ word, doing }) =>
    subjects.has(word) ? [] : kindredOf(word).flatMap((kind) => [`#${kind}`, `#${doing || ">!"}${kind}`]),
  );
  const told = words.map((word) => (hinges.has(word) ? [word] : kindredOf(word).map((kind) => `#${kind}`)));
  const order = [["^"], ...told.filter((kinds) => kinds.length > 0), ["$"]];
  const meetings = order.flatMap((kinds, index) =>
    kinds.flatMap((one) => (order[index + 1] ?? []).map((next) => `#${one} ${next}`)),
  );
  return [...single, ...meetings];
}

function featuresIn(sentence: string, step: string): string[] {
  const words = sentence.trim().split(" ");
  return [...wordsIn(words, step), ...kindsIn(words)];
}

/** What a draft shows of how it is said. */
export function styleFeaturesOf(
  { role, step }: Pick<Draft, "role" | "step">,
  sentences: readonly Sentence[],
): string[] {
  const found = sentences.flatMap(({ words, claims }) => [
    ...(words ? featuresIn(words, step) : ["reflects"]),
    ...(words === claims ? [] : ["hedges"]),
  ]);
  return [`at ${step}`, `as ${role}`, `at ${step} as ${role}`, ...found];
}

/** What a draft shows of danger. */
export function dangerFeaturesOf(step: Draft["step"], sentences: readonly string[]): string[] {
  return [`at ${step}`, ...sentences.flatMap((sentence) => featuresIn(sentence, ""))];
}
