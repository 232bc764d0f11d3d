import { describe, expect, test } from "vitest";
import { bans } from "./bans.ts";
import { everyLine } from "./persona-lines.ts";
import { personas } from "./personas.ts";

const lines = personas.flatMap((persona) => everyLine(persona).map((line) => ({ key: persona.key, ...line })));

const cards = personas.flatMap(({ key, name, about, roleCard }) =>
  [name, about, roleCard.play, ...roleCard.softens, ...roleCard.closes].map((text) => ({
    key,
    path: "roleCard",
    text,
  })),
);

/** Syllables by groups of vowels: rough, and good enough to catch a heavy line. */
const syllables = (word: string): number => {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
};

/** Flesch–Kincaid grade, roughly: the school year that reads the text with ease. */
const grade = (text: string): number => {
  const words = text.match(/[\p{L}’]+/gu) ?? [];
  const sentences = Math.max(1, text.match(/[.?:](?=\s|$)/g)?.length ?? 0);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59;
};

describe.each(bans)("the ban on $what", ({ pattern, catches }) => {
  test("catches what it should", () => {
    for (const line of catches) expect(line).toMatch(pattern);
  });

  test("finds nothing in what they say, nor on their cards", () => {
    expect([...lines, ...cards].filter(({ text }) => pattern.test(text))).toEqual([]);
  });
});

test("nobody says what another says", () => {
  const plain = lines.map(({ key, path, text }) => ({
    at: `${key}.${path}`,
    plain: text.toLowerCase().replace(/\W/g, ""),
  }));
  const first = new Map<string, string>();
  for (const { at, plain: text } of plain) if (!first.has(text)) first.set(text, at);
  expect(plain.filter(({ at, plain: text }) => first.get(text) !== at).map(({ at }) => at)).toEqual([]);
});

test("every line ends as a sentence does, and is short enough to be spoken", () => {
  expect(lines.filter(({ text }) => !/^[A-Z].*[.?]$/.test(text) || text.length > 120)).toEqual([]);
});

test("it is plain English, about twelve years of age at most", () => {
  // A line of two or three words has no grade to speak of.
  const long = lines.filter(({ text }) => text.split(" ").length > 6);
  expect(long.filter(({ text }) => grade(text) > 9)).toEqual([]);
  expect(long.reduce((sum, { text }) => sum + grade(text), 0) / long.length).toBeLessThan(3);
});

describe.each(personas.map((persona) => [persona.key, persona] as const))("%s", (_, persona) => {
  const wordsAt = (level: 0 | 4) =>
    Object.values(persona.lines)
      .flatMap((byLevel) => byLevel[level])
      .reduce((sum, line) => sum + line.split(" ").length, 0);

  test("says less when shut than when open", () => {
    expect(wordsAt(4)).toBeLessThan(wordsAt(0) * 0.85);
  });

  test("is described in plain words to whoever chooses or plays it", () => {
    expect(grade(persona.about)).toBeLessThan(8);
    expect(grade(persona.roleCard.play)).toBeLessThan(8);
  });
});
