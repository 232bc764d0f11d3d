import { z } from "zod";
import { withoutUnseen } from "./unseen.ts";

/** Tabs, new lines and other control characters have no place within one line; Postgres takes no NUL at all. */
const breaking = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Something that can be read on a screen, in any script; spaces and joiners alone can't. */
const readable = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * One line of text from outside, trimmed, never empty. `missing` is what to say when there is none.
 */
export const line = ({ missing, max }: { missing: string; max: number }) =>
  z
    .string({ error: missing })
    .overwrite(withoutUnseen)
    .trim()
    .refine((text) => readable.test(text), missing)
    .max(max, `Keep it to ${max} characters.`)
    .refine((text) => !breaking.test(text), "This holds a character that can’t be kept. Type it again.");
