import { z } from "zod";

/** A box in a form: one that was ticked is sent as "yes", and one that wasn't is not sent. */
export const ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");
