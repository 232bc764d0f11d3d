import "server-only";
import type { z } from "zod";
import type { FormState } from "@/lib/domain/form.ts";
import type { Guarded } from "@/lib/session/attempts.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import {
  answer,
  type Complaint,
  complain,
  type Outcome,
  type ReasonOf,
  readForm,
  rejected,
  type Success,
  surprised,
} from "./form-answer.ts";
import { withSurroundings } from "./surroundings.ts";
import { countTry } from "./tries.ts";

const signedOut =
  "You were signed out in the meantime. Sign in again in another tab, then send this once more. Your words are still here.";

/**
 * A server action, whole: form → schema → actor → verb → what the form shows next.
 */
export async function perform<Schema extends z.ZodType, Result extends Outcome>(options: {
  form: FormData;
  schema: Schema;
  /** Counts the person's tries, where something could be guessed. */
  limit?: Guarded;
  verb: (context: Context, input: z.output<Schema>) => Promise<Result>;
  /** The words for each refusal. */
  refusals: Record<ReasonOf<Result>, Complaint>;
  /** What follows success: a quiet sentence, or a redirect it throws. */
  done: (result: Success<Result>, input: z.output<Schema>) => string | null | Promise<string | null>;
}): Promise<FormState> {
  const values = readForm(options.form);
  const input = options.schema.safeParse(values);
  if (!input.success) return rejected(values, input.error);
  const actor = await currentActor();
  if (!actor) return complain(values, signedOut);
  const tried = options.limit && (await countTry(options.limit, actor.userId));
  if (tried && !tried.ok) return complain(values, tried.complaint);
  let result: Result;
  try {
    result = await withSurroundings((surroundings) => options.verb({ ...surroundings, actor }, input.data));
  } catch (error) {
    return surprised(error, values);
  }
  if (result.ok) await tried?.forgive();
  return answer(result, values, options.refusals, (success) => options.done(success, input.data));
}
