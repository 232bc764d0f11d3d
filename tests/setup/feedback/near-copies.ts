import { stemOf } from "@/lib/domain/feedback/second-reader/kindred-of.ts";

export interface NearCopy {
  text: string;
  of: string;
}

/** What two drafts may share of their words, each weighing what it tells: "the" next to nothing, "quarry" a lot. */
const allowed = 0.5;
/** Nor this many words in a row, however long they go on. */
const run = 7;

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^a-z0-9']+/g, " ")
    .trim()
    .split(" ")
    .map((word) => stemOf(word.replace(/'\w*$/, "")));

const runsIn = (words: readonly string[]) =>
  words.slice(run - 1).map((_, from) => words.slice(from, from + run).join(" "));

/** Which of these texts nearly say again, word for word, what one of the others says. */
export function nearCopies(texts: readonly string[], others: readonly string[]): NearCopy[] {
  const known = others.map((text) => {
    const words = wordsOf(text);
    return { text, stems: new Set(words), runs: runsIn(words) };
  });
  const holding = new Map<string, number[]>();
  for (const [index, { stems, runs }] of known.entries())
    for (const key of new Set([...stems, ...runs])) holding.set(key, [...(holding.get(key) ?? []), index]);
  const tells = (stem: string) => Math.log((known.length + 1) / ((holding.get(stem)?.length ?? 0) + 1)) + 0.1;
  const sum = (stems: Iterable<string>) => [...stems].reduce((so, stem) => so + tells(stem), 0);
  const sums = known.map(({ stems }) => sum(stems));

  return texts.flatMap((text) => {
    const words = wordsOf(text);
    const stems = new Set(words);
    const whole = sum(stems);
    const shared = new Map<number, number>();
    for (const stem of stems)
      for (const index of holding.get(stem) ?? []) shared.set(index, (shared.get(index) ?? 0) + tells(stem));
    const near = [...shared].flatMap(([index, common]) =>
      common / (whole + (sums[index] ?? 0) - common) >= allowed ? [index] : [],
    );
    const repeated = runsIn(words).flatMap((key) => holding.get(key) ?? []);
    return [...new Set([...near, ...repeated])].map((index) => ({ text, of: known[index]?.text ?? "" }));
  });
}
