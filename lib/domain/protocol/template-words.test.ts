import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bonds } from "../couple/bond.ts";
import { type Protocol, protocolSchema, type Step } from "./protocol.ts";
import { withName } from "./wording.ts";

/** How the templates that ship must sound: plain, short, kind, and silent about the other person. */

const folder = new URL("../../../prisma/protocols/", import.meta.url);
const templates = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file): [string, Protocol] => [
    file,
    protocolSchema.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))),
  ]);

type Part = "prompt" | "hint" | "starter" | "example" | "waiting" | "label" | "title" | "reading" | "summary";
interface Text {
  /** The step, with the bond behind a slash; a solo step begins with `solo/`. */
  at: string;
  part: Part;
  text: string;
}

const texts = (at: string, part: Part, ...lines: (string | undefined)[]): Text[] =>
  lines.flatMap((text) => (text ? [{ at, part, text }] : []));

const wordingTexts = (at: string, wording: NonNullable<NonNullable<Step["byBond"]>["partners"]>): Text[] => [
  ...texts(at, "prompt", wording.prompt),
  ...texts(at, "hint", wording.hint),
  ...texts(at, "starter", ...(wording.starters ?? [])),
  ...texts(at, "example", ...(wording.examples ?? [])),
];

const inputTexts = (at: string, input: Step["inputs"][number]): Text[] => {
  if (input.kind === "text") return texts(at, "label", input.label, input.placeholder);
  return texts(
    at,
    "label",
    input.label,
    ...(input.kind === "rating" ? Object.values(input.words ?? {}) : input.choices),
  );
};

const stepTexts = (step: Step): Text[] => [
  ...texts(step.id, "title", step.title),
  ...wordingTexts(step.id, step.wording),
  ...bonds.flatMap((bond) => wordingTexts(`${step.id}/${bond}`, step.byBond?.[bond] ?? {})),
  ...step.inputs.flatMap((input) => inputTexts(step.id, input)),
  ...texts(step.id, "waiting", step.waiting),
  ...texts(step.id, "label", step.check?.question),
  ...texts(step.id, "hint", step.check?.hint),
];

const allTexts = (protocol: Protocol): Text[] => [
  ...texts("template", "title", protocol.title, ...protocol.phases.map((phase) => phase.title)),
  ...texts("template", "summary", protocol.summary),
  ...protocol.steps.flatMap(stepTexts),
  ...protocol.soloPath.flatMap(({ id, title, wording }) => [
    ...texts(`solo/${id}`, "title", title),
    ...wordingTexts(`solo/${id}`, wording),
  ]),
  ...texts("template", "reading", ...protocol.readings),
];

/** Syllables by groups of vowels: rough, and good enough to catch a heavy sentence. */
const syllables = (word: string): number => {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
};

/** Flesch–Kincaid grade, roughly: the school year that reads the text with ease. */
const grade = (text: string): number => {
  const words = withName(text, "Sam").match(/[\p{L}’]+/gu) ?? [];
  const sentences = Math.max(1, text.match(/[.?:](?=[\s”]|$)/g)?.length ?? 0);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59;
};

const longest: Record<Part, number> = {
  prompt: 190,
  hint: 220,
  starter: 50,
  example: 120,
  waiting: 160,
  label: 60,
  title: 32,
  reading: 240,
  summary: 260,
};

interface Ban {
  what: string;
  pattern: RegExp;
  /** Sentences that the ban must catch, so that it can't go blunt unseen. */
  catches: string[];
  where?: (text: Text) => boolean;
}

const bans: Ban[] = [
  {
    what: "words of the consulting room",
    pattern:
      /\b(validat\w*|hold(ing)? space|trigger\w*|toxic|boundar\w+|narrative|(dys)?regulat\w*|flood\w*|trauma\w*|attachment|vulnerab\w+|nervous system|journey|process\w*|closure|accountab\w*|communicat\w*|empath\w*|dynamics?|co-?create\w*|activat\w*)\b/i,
    catches: ["You felt triggered.", "Hold space for this.", "Name your boundaries."],
  },
  {
    what: "cheer, scolding and scores",
    pattern:
      /!|\p{Extended_Pictographic}|\b(congrat\w*|great job|well done|awesome|amazing|fail\w*|skipped|simply|should|must|streak|score\w*)\b/iu,
    catches: ["Well done!", "You should say sorry.", "This step was skipped."],
    // "I kept score" is somebody owning a habit, in their own voice.
    where: ({ text }) => !text.startsWith("I kept score"),
  },
  {
    what: "pronouns that assume a gender, and “your partner”",
    pattern: /\b(s?he|him|hers?|his|himself|herself|husband|wife|boyfriend|girlfriend|(your|my) partner)\b/i,
    catches: ["Tell her how it was.", "Ask your partner."],
  },
  {
    what: "romance, outside of partners",
    pattern:
      /\b(kiss\w*|I love|in love|darling|marriage|married|spouse|date night|romantic|be held|lie here|close again)\b/i,
    catches: ["I love you.", "Can we lie here for a bit?"],
    where: ({ at }) => !at.endsWith("/partners"),
  },
  {
    what: "blame, mind-reading and empty promises",
    pattern:
      /\byou (always|never|made me|obviously|clearly)\b|\bI feel that you\b|\bcalm down\b|\bI(’ll| will) never\b|\bI promise\b|\bnothing happened\b/i,
    catches: ["You always walk off.", "I promise.", "I will never do it again."],
  },
  {
    what: "hollow apologies and asking for forgiveness",
    pattern: /\bsorry,? (but|if|you)\b|\bforgiv/i,
    catches: ["Sorry you feel that way.", "Will you forgive me?"],
    where: ({ part }) => part !== "reading",
  },
  {
    what: "a “but” or an “if” in owning",
    pattern: /\b(but|if)\b/i,
    catches: ["It was my part, but I was tired."],
    where: ({ at, part }) => /\bown\b/.test(at) && /starter|example/.test(part),
  },
  {
    what: "a word about the other person while somebody waits",
    pattern:
      /\b(ready yet|not ready|isn’t|hasn’t|has not|has read|has seen|writing|typing|refus\w*|upset|stirred|overwhelmed|calm|rat(ed|ing)|number|resting|on a break|alone|passed|chose)\b/i,
    catches: ["{other} isn’t ready.", "{other} is resting.", "{other} has read it."],
    where: ({ part }) => part === "waiting",
  },
  {
    what: "a limit in numbers, since a coach may choose another",
    pattern: /\d|\b(four|five)\b/i,
    catches: ["Rest if you are above five.", "Rest above 4."],
    where: ({ part }) => part !== "reading",
  },
  {
    what: "a promise in solo work that anything reaches the other",
    pattern: /\bsend\b|\bwill (be told|see|know)\b/i,
    catches: ["{other} will see this."],
    where: ({ at }) => at.startsWith("solo/"),
  },
  {
    what: "straight quotes, stray spaces and other placeholders",
    pattern: /["']|\s\s|^\s|\s$|\.\.\.|\{(?!other\})|(?<!\{other)\}/,
    catches: ["Don't.", "Tell {name}."],
  },
  {
    what: "a starter that is already closed",
    pattern: /[.?:…,]$/,
    catches: ["I felt sad."],
    where: ({ part }) => part === "starter",
  },
  {
    what: "a sentence without an end",
    pattern: /[^.?”]$/,
    catches: ["Tell {other} what it was like"],
    where: ({ part }) => /prompt|hint|example|waiting|reading|summary/.test(part),
  },
];

test.each(bans)("the ban on $what catches what it should", ({ pattern, catches }) => {
  for (const sentence of catches) expect(sentence).toMatch(pattern);
});

test("the reading grade tells a plain sentence from a heavy one", () => {
  expect(grade("Tell {other} what it was like for you.")).toBeLessThan(3);
  expect(
    grade("Articulate your underlying emotional experience to facilitate reciprocal understanding."),
  ).toBeGreaterThan(15);
});

describe.each(templates)("%s", (_file, protocol) => {
  const all = allTexts(protocol);

  test.each(bans)("has no $what", ({ pattern, where = () => true }) => {
    expect(all.filter((text) => where(text) && pattern.test(text.text))).toEqual([]);
  });

  test("is short enough for a phone at night", () => {
    expect(all.filter(({ part, text }) => text.length > longest[part])).toEqual([]);
  });

  test("reads easily at about twelve years of age, prompts more easily still", () => {
    const read = all.filter(({ part }) => /prompt|hint|waiting|summary|example/.test(part));
    expect(read.filter(({ text }) => grade(text) > 7)).toEqual([]);
    const prompts = read.filter(({ part }) => part === "prompt").map(({ text }) => grade(text));
    expect(prompts.reduce((sum, each) => sum + each, 0) / prompts.length).toBeLessThan(4);
  });
});
