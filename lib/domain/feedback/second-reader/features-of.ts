import type { Draft } from "../draft.ts";
import type { Sentence } from "../read-draft.ts";
import { wordClasses } from "../word-classes.ts";
import { dangerClassesOf } from "./danger-words.ts";

/** Names of word classes worth telling apart by what stands around them. */
const told = ["often", "soft", "kind", "lived", "trait", "accused", "harm", "aux"] as const;

let classOf: Map<string, string> | undefined;

function classes(): Map<string, string> {
  if (!classOf) {
    classOf = new Map();
    for (const name of told) for (const word of wordClasses[name] ?? []) classOf.set(word.replace(/\*$/, ""), name);
  }
  return classOf;
}

const endings = /(?:ings?|edly|ed|es|s|ly)$/;
const subjects = new Set(["i", "you", "he", "she", "they", "we", "it", "that", "this", "who", "nobody", "everyone"]);
const negations = new Set(["not", "never", "no", "nothing", "hardly", "without"]);

const stemOf = (word: string) => (word.length > 4 ? word.replace(endings, "") : word).replace(/([^aeiouls])\1$/, "$1");

/** What of one sentence speaks for one thing or another: words, their neighbours, who is said to do them, and parts of words. */
function featuresIn(sentence: string, step: string): string[] {
  const words = sentence.trim().split(" ");
  const stems = words.map(stemOf);
  const marked = ["^", ...stems, "$"];
  const kinds = [
    "^",
    ...words.map(
      (word, index) =>
        classes().get(word) ??
        (subjects.has(word) || negations.has(word) ? word : (stems[index] ?? "").length < 4 ? word : "_"),
    ),
    "$",
  ];
  const found: string[] = [];
  let subject = "";
  let denied = false;
  marked.forEach((stem, index) => {
    const [next, third] = [marked[index + 1], marked[index + 2]];
    if (next) found.push(`${stem} ${next}`);
    if (next && third) found.push(`${stem} ${next} ${third}`, `${stem} * ${third}`);
    const [k1, k2, k3, k4] = kinds.slice(index, index + 4);
    if (k3) found.push(`/${k1} ${k2} ${k3}`);
    if (k4) found.push(`/${k1} ${k2} ${k3} ${k4}`);
    if (stem === "^" || stem === "$") return;
    found.push(stem, `${step}:${stem}`);
    const word = words[index - 1] ?? "";
    if (subjects.has(word)) {
      subject = word;
      denied = false;
    } else if (negations.has(word)) denied = true;
    else found.push(`${subject}>${denied ? "!" : ""}${stem}`);
    if (word.length > 4) for (let at = 0; at + 4 <= word.length; at++) found.push(`~${word.slice(at, at + 4)}`);
  });
  return found;
}

/** What a draft shows of how it is said. */
export function styleFeaturesOf(
  { role, step }: Pick<Draft, "role" | "step">,
  sentences: readonly Sentence[],
): string[] {
  const found = sentences.flatMap(({ words, claims }) => [
    ...(words ? featuresIn(words, step) : ["reflects"]),
    ...(words === claims ? [] : ["hedges"]),
    ...claims
      .trim()
      .split(" ")
      .map((word) => `claims ${word}`),
  ]);
  return [`at ${step}`, `as ${role}`, `at ${step} as ${role}`, ...found];
}

/** Which kinds of words to do with danger meet in a sentence, and whose doing they are. */
function dangersIn(sentence: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const order: string[] = [];
  let subject = "";
  let denied = false;
  for (const word of sentence.trim().split(" ")) {
    if (subjects.has(word)) {
      subject = word;
      denied = false;
    } else if (negations.has(word)) denied = true;
    if (["me", "my", "us", "myself", "you", "your", "her", "him", "i"].includes(word)) order.push(word);
    for (const name of dangerClassesOf(stemOf(word))) {
      seen.add(name);
      order.push(`#${name}`);
      found.push(`#${subject}>${denied ? "!" : ""}${name}`);
    }
  }
  order.forEach((one, index) => {
    const [next, third] = [order[index + 1], order[index + 2]];
    if (next) found.push(`#${one} ${next}`);
    if (next && third) found.push(`#${one} ${next} ${third}`);
  });
  const names = [...seen].sort();
  for (const one of names) for (const other of names) if (one <= other) found.push(`#${one}+${other}`);
  return found;
}

/** What a draft shows of danger. */
export function dangerFeaturesOf(step: Draft["step"], sentences: readonly string[]): string[] {
  return [`at ${step}`, ...sentences.flatMap((sentence) => [...featuresIn(sentence, ""), ...dangersIn(sentence)])];
}
