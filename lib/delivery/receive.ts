import "server-only";
import type { z } from "zod";
import type { FormState } from "@/lib/domain/form.ts";
import type { Guarded } from "@/lib/session/attempts.ts";
import type { Surroundings } from "@/lib/use-cases/context.ts";
import type { Outcome } from "./form-answer.ts";
import { type FormTask, handleForm } from "./handle-form.ts";
import { countTry } from "./tries.ts";

/**
 * A server action that anybody may send, signed in or not, whole. Tries are counted before the verb runs; one that
 * succeeds isn't held against anybody.
 */
export async function receive<Schema extends z.ZodType, Result extends Outcome>(
  task: FormTask<Schema, Result> & {
    /** What is being tried, and for which address, link or person. */
    limit: { what: Guarded; address: (input: z.output<Schema>) => string };
    verb: (surroundings: Surroundings, input: z.output<Schema>) => Promise<Result>;
  },
): Promise<FormState> {
  return handleForm(task, async (input) => {
    const tried = await countTry(task.limit.what, task.limit.address(input));
    if (!tried.ok) return tried;
    return { ok: true, verb: (surroundings) => task.verb(surroundings, input), succeeded: tried.forgive };
  });
}
