import "server-only";
import type { z } from "zod";
import type { FormState } from "@/lib/domain/form.ts";
import type { Guarded } from "@/lib/session/attempts.ts";
import type { Surroundings } from "@/lib/use-cases/context.ts";
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

/**
 * A server action that anybody may send, signed in or not: form → schema → how often → verb → what the form shows next.
 * Tries are counted before the verb runs; one that succeeds isn't held against anybody.
 */
export async function receive<Schema extends z.ZodType, Result extends Outcome>(options: {
  form: FormData;
  schema: Schema;
  /** What is being tried, and for which address, link or person. */
  limit: { what: Guarded; address: (input: z.output<Schema>) => string };
  verb: (surroundings: Surroundings, input: z.output<Schema>) => Promise<Result>;
  refusals: Record<ReasonOf<Result>, Complaint>;
  done: (result: Success<Result>, input: z.output<Schema>) => string | null | Promise<string | null>;
}): Promise<FormState> {
  const values = readForm(options.form);
  const input = options.schema.safeParse(values);
  if (!input.success) return rejected(values, input.error);
  const tried = await countTry(options.limit.what, options.limit.address(input.data));
  if (!tried.ok) return complain(values, tried.complaint);
  let result: Result;
  try {
    result = await withSurroundings((surroundings) => options.verb(surroundings, input.data));
  } catch (error) {
    return surprised(error, values);
  }
  if (result.ok) await tried.forgive();
  return answer(result, values, options.refusals, (success) => options.done(success, input.data));
}
