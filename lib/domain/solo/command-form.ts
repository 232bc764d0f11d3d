import { z } from "zod";
import { withStarter } from "@/lib/domain/draft/sentences.ts";
import { soloStepIdSchema } from "@/lib/domain/protocol/protocol.ts";
import { writtenSchema } from "@/lib/domain/repair/draft.ts";
import { soloCommandSchema } from "./command.ts";
import { soloRefusals } from "./refusal.ts";

export const actAloneSchema = z.strictObject({
  soloId: z.uuid(),
  /** Made with the form: the same form sent twice acts once. */
  key: z.uuid(),
  command: soloCommandSchema,
});
export type ActAlone = z.output<typeof actAloneSchema>;

/** A command as a form sends it: flat fields. */
export const soloCommandFormSchema = z
  .looseObject({ soloId: z.uuid(), key: z.uuid() })
  .transform(({ soloId, key, ...fields }, context) => {
    const command = soloCommandSchema.safeParse(fields);
    if (command.success) return { soloId, key, command: command.data };
    for (const { path, message } of command.error.issues) {
      // In place of what only a programmer would understand.
      context.addIssue({
        code: "custom",
        path,
        message: message.startsWith("Invalid") ? "Choose one of these" : message,
      });
    }
    return z.NEVER;
  });

/** What a person reads when a command is refused, whatever the reason. */
export const actAloneRefusals = {
  ...soloRefusals,
  "same-key-other-body": "This page had already been used for something else. It is fresh now: please try once more.",
  "sign-first":
    "There is something to read and agree to first. You find it on your home page. Your words are still here.",
} as const;

export const saveSoloDraftSchema = z.strictObject({
  soloId: z.uuid(),
  step: soloStepIdSchema,
  text: writtenSchema,
  /** The version last seen, 0 for none: a newer one elsewhere is never overwritten unseen. */
  version: z.coerce.number().int().min(0),
});
export type SaveSoloDraft = z.output<typeof saveSoloDraftSchema>;

/** A draft as its form sends it without script: with a starter to set down, or with the command that follows it. */
export const soloWriteFormSchema = saveSoloDraftSchema
  .extend({ starter: z.string().max(300).optional(), command: z.string().max(1_000).optional() })
  .transform(({ starter, command: _, ...draft }) =>
    starter === undefined ? draft : { ...draft, text: withStarter(draft.text, starter) },
  );
