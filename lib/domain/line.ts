import { z } from "zod";

/** Control characters, NUL among them (Postgres takes none), and halves of characters that no text can hold. */
const unkeepable = /\p{Cc}|\p{Cs}/u;

/**
 * One line of text from outside, trimmed, never empty. `missing` is what to say when there is none.
 */
export const line = ({ missing, max }: { missing: string; max: number }) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(max, `Keep it to ${max} characters.`)
    .refine((text) => !unkeepable.test(text), "This holds a character that can’t be kept. Type it again.");
