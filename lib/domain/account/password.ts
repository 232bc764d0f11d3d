import { z } from "zod";

export const shortestPassword = 12;
const longestPassword = 200;

/** A password somebody chooses. Length is the only rule of form; whether it is obvious depends on whose it is. */
export const newPassword = z
  .string({ error: "Choose a password." })
  .min(1, "Choose a password.")
  .min(shortestPassword, `Use at least ${shortestPassword} characters. A few words in a row work well.`)
  .max(longestPassword, `Use at most ${longestPassword} characters.`);

/** A password somebody types to prove who they are. */
export const typedPassword = z
  .string({ error: "Type your password." })
  .min(1, "Type your password.")
  .max(longestPassword, "That is longer than any password here.");

const commonWords = [
  "password",
  "passwort",
  "passphrase",
  "letmein",
  "welcome",
  "iloveyou",
  "changeme",
  "default",
  "secret",
  "admin",
  "administrator",
  "login",
  "qwertyuiop",
  "qwertyuio",
  "qwerty",
  "qwertz",
  "azerty",
  "asdfghjkl",
  "asdfgh",
  "zxcvbnm",
  "sunshine",
  "princess",
  "dragon",
  "monkey",
  "football",
  "baseball",
  "superman",
  "trustno",
  "rejoin",
];

/** Without letters and digits that follow one another, up or down: "abcd", "4321". */
function withoutRuns(text: string): string {
  const letters = [...text];
  const code = (i: number) => letters[i]?.codePointAt(0) ?? Number.NaN;
  const isRun = (i: number, step: number) => code(i + 1) - code(i) === step && code(i + 2) - code(i + 1) === step;
  const inRun = (i: number) => [1, -1].some((step) => [i - 2, i - 1, i].some((start) => isRun(start, step)));
  return letters.filter((_, i) => !inRun(i)).join("");
}

const simplified = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/**
 * Whether a password is among the first that anybody would try: little more than common words, runs and repeats, or
 * what is known of its owner (such as their address and name).
 */
export function isObvious(password: string, known: readonly string[]): boolean {
  const ownWords = known.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map(simplified);
  const words = [...ownWords.filter((word) => word.length >= 3), ...commonWords].sort((a, b) => b.length - a.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), simplified(password));
  const symbols = [...password].filter((letter) => /[^\p{L}\p{N}\s]/u.test(letter));
  return new Set([...withoutRuns(rest), ...symbols]).size < 5;
}
