import { z } from "zod";

/** An e-mail address as it is kept: trimmed, lower case. */
export const emailAddress = z
  .string({ error: "Write your e-mail address." })
  .trim()
  .toLowerCase()
  .min(1, "Write your e-mail address.")
  .max(254, "This is too long for an e-mail address.")
  .pipe(z.email("Write an e-mail address like name@example.org."));
