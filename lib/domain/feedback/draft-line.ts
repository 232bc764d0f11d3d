import { z } from "zod";
import { type Draft, feedbackRoles, feedbackSteps } from "./draft.ts";

const draftSchema = z.object({ role: z.enum(feedbackRoles), step: z.enum(feedbackSteps), text: z.string() });

/** Reads one line of JSON as a draft, or says what is wrong with it. */
export function readDraftLine(line: string): { draft: Draft; error?: never } | { draft?: never; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: "not JSON" };
  }
  const parsed = draftSchema.safeParse(value);
  if (parsed.success) return { draft: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".");
  return { error: [where, issue?.message ?? "not a draft"].filter(Boolean).join(": ") };
}
