import { wordClasses } from "./word-classes.ts";

/** What begins another clause. A gap stops there, so that "you left, and I never slept" isn't about what you never do. */
const clauseOpeners = "i|and|but|because|when|if|while|although|\\.";

/** The parts of a pattern: what stands between spaces, brackets kept together. */
function partsOf(pattern: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const letter of pattern) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter !== " " || depth > 0) part += letter;
    else if (part) {
      parts.push(part);
      part = "";
    }
  }
  return part ? [...parts, part] : parts;
}

/** One word, or a choice of wordings in brackets, as a part of an expression; `{name}` stands for a class of words. */
function wording(part: string): string {
  const source = part
    .replace(/\{([a-z]\w*)\}/g, (_, name: string) => {
      const words = wordClasses[name];
      if (!words) throw new Error(`no class of words is called ${name}`);
      return words.join("|");
    })
    .replace(/\*/g, "[a-z']*")
    .replace(/\((?!\?)/g, "(?:")
    .replace(/~+(\d+) /g, "(?:[^ ]+ ){0,$1}");
  return `(?:${source})`;
}

function expression(part: string): string {
  if (part === "^" || part === "$") return part;
  if (part === "_") return "[a-z0-9'-]+ ";
  const gap = /^(~~?)(\d+)$/.exec(part);
  if (gap) return `(?:${gap[1] === "~" ? `(?!(?:${clauseOpeners}) )` : ""}[^ ]+ ){0,${gap[2]}}`;
  if (part.startsWith("!")) return `(?!${wording(part.slice(1))} )`;
  const [, bare = part, mark = ""] = /^(.+?)([?+]?)$/.exec(part) ?? [];
  if (mark === "?") return `(?:${wording(bare)} )?`;
  if (mark === "+") return `(?:${wording(bare)} )*`;
  return `${wording(bare)} `;
}

/** A pattern as an expression, which begins where a word does. */
function sourceOf(parts: readonly string[]): string {
  const source = parts.map(expression).join("");
  return source.startsWith("^") ? source : `(?<![^ ])${source}`;
}

/** The choices between the outermost bars. */
function choicesIn(source: string): string[] {
  const choices = [""];
  let depth = 0;
  for (const letter of source) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "|" && depth === 0) choices.push("");
    else choices[choices.length - 1] += letter;
  }
  return choices;
}

/** The words of which one must stand in a sentence for a part to match; an ending of any kind is a `*`. Null if that can't be told. */
function neededFor(part: string): string[] | null {
  if (/^[\^$_~!]|[?+]$/.test(part)) return null;
  const inside = part.startsWith("(") ? part.slice(1, -1) : part;
  const spelledOut = inside.replace(/\{([a-z]\w*)\}/g, (_, name: string) => (wordClasses[name] ?? []).join("|"));
  const first = choicesIn(spelledOut).map((choice) => choice.split(" ")[0] ?? "");
  return first.every((word) => /^[a-z0-9'-]+\*?$/.test(word)) ? first : null;
}

type Question = (words: string) => boolean;

/** Remembers the last answer: of one sentence the same thing is asked for many wordings in a row. */
function remembered(question: Question): Question {
  let asked: string | undefined;
  let answer = false;
  return (words) => {
    if (words !== asked) [asked, answer] = [words, question(words)];
    return answer;
  };
}

const needs = new Map<string, Question | null>();

/** Whether a sentence has one of the words that this part of a wording needs. */
function needOf(part: string): Question | null {
  const known = needs.get(part);
  if (known !== undefined) return known;
  const needed = neededFor(part);
  const expression =
    needed &&
    new RegExp(
      `(?<![^ ])(?:${needed.join(" |").replace(/\* /g, "").replace(/\*$/, "")}${needed.at(-1)?.endsWith("*") ? "" : " "})`,
    );
  const need = expression && remembered((words) => expression.test(words));
  needs.set(part, need);
  return need;
}

/**
 * A wording to look for, written as words with a space between them:
 * `(a|b c)` one of these, `{name}` one of a class, `word*` all that begins so, `word?` perhaps, `word+` any number, also none;
 * `!word` not this next, `_` any word, `~3` up to three words of the same clause, `~~3` of any, `^` and `$` where a sentence begins and ends.
 *
 * Gives where it begins in a sentence, or -1. compromise has a matcher of its own; it doesn't go back on a choice once made, so that
 * a gap swallows what should follow it, and it is slow at hundreds of wordings. Here most are ruled out by a word that they need.
 */
export function compile(pattern: string): (words: string) => number {
  const parts = partsOf(pattern);
  const needed = parts.map(needOf).filter((need) => need !== null);
  let made: RegExp | undefined;
  return (words) => {
    if (!needed.every((need) => need(words))) return -1;
    made ??= new RegExp(sourceOf(parts));
    return words.search(made);
  };
}

/** Strikes out every wording of these, each for one word that says so. */
export function strikeOut(patterns: readonly string[], instead: string): (words: string) => string {
  const compiled = patterns.map((pattern) => ({ pattern, indexIn: compile(pattern) }));
  const made = new Map<string, RegExp>();
  return (words) =>
    compiled.reduce((left, { pattern, indexIn }) => {
      if (indexIn(left) < 0) return left;
      const every = made.get(pattern) ?? new RegExp(sourceOf(partsOf(pattern)), "g");
      made.set(pattern, every);
      return left.replace(every, `${instead} `);
    }, words);
}

/** Many wordings as one question: whether any of them is there. */
export function anyOf(patterns: readonly string[]): (words: string) => boolean {
  const compiled = patterns.map(compile);
  return (words) => compiled.some((indexIn) => indexIn(words) >= 0);
}
