import { z } from "zod";
import { saveDraftSchema } from "@/lib/domain/repair/draft.ts";
import { withStarter } from "./sentences.ts";

/**
 * A draft as its form sends it without script: with a starter when one was pressed, to be set down after the words, or
 * with the command or the screen that follows once the words are kept.
 */
export const writeFormSchema = saveDraftSchema
  .extend({
    starter: z.string().max(300).optional(),
    command: z.string().max(1_000).optional(),
    screen: z.literal("time").optional(),
  })
  .transform(({ starter, command: _, screen: __, ...draft }) =>
    starter === undefined ? draft : { ...draft, text: withStarter(draft.text, starter) },
  );
