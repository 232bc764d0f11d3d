import { z } from "zod";
import { saveDraftSchema } from "@/lib/domain/repair/draft.ts";
import { withStarter } from "./sentences.ts";

/** A draft as its form sends it without script: with a starter when one was pressed, to be set down after the words. */
export const writeFormSchema = saveDraftSchema
  .extend({ starter: z.string().max(300).optional() })
  .transform(({ starter, ...draft }) =>
    starter === undefined ? draft : { ...draft, text: withStarter(draft.text, starter) },
  );
