import { z } from "zod";
import { writtenSteps } from "@/lib/domain/repair/is-ahead.ts";

/** A sentence that was ticked: the line it is in, and which of its sentences it is. */
const sentence = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,3}$/i, "Choose what to take along.")
  .transform((text) => {
    const [lineId = "", index] = text.split(":");
    return { lineId, index: Number(index) };
  });

export const carryToRepairSchema = z.object({
  rehearsalId: z.uuid(),
  /** Made with the form: the same form sent twice carries once. */
  key: z.uuid(),
  step: z.enum(writtenSteps, "Choose the step it is for."),
  sentences: z.array(sentence, "Choose what to take along.").min(1, "Choose what to take along.").max(100),
});
export type CarryToRepair = z.output<typeof carryToRepairSchema>;
