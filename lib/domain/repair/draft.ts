import { z } from "zod";
import { prose } from "@/lib/domain/prose.ts";
import { stepIdSchema } from "@/lib/domain/protocol/protocol.ts";

/** The longest draft or share, characters. Long enough for anything said in one sitting. */
export const longestText = 4_000;

/** A draft or a share, as its writer typed it. */
export const writtenSchema = prose.max(
  longestText,
  `That is longer than we can keep: ${longestText} characters at most`,
);

export const saveDraftSchema = z.strictObject({
  repairId: z.uuid(),
  step: stepIdSchema,
  round: z.coerce.number().int().min(1).max(1_000),
  text: writtenSchema,
  /** The version last seen, 0 for none: a newer one elsewhere is never overwritten unseen. */
  version: z.coerce.number().int().min(0),
});
export type SaveDraft = z.infer<typeof saveDraftSchema>;
