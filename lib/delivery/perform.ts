import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { FormState } from "@/lib/domain/form.ts";
import type { Guarded } from "@/lib/session/attempts.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import type { Context, Surroundings } from "@/lib/use-cases/context.ts";
import type { Outcome } from "./form-answer.ts";
import { type FormTask, handleForm } from "./handle-form.ts";
import { askToSignIn } from "./read.ts";
import { countTry } from "./tries.ts";

const signedOut =
  "You were signed out in the meantime. Sign in again in another tab, then send this once more. Your words are still here.";

/** A server action of a person who is signed in, whole. */
export async function perform<Schema extends z.ZodType, Result extends Outcome>(
  task: FormTask<Schema, Result> & {
    /** Counts the person's tries, where something could be guessed. */
    limit?: Guarded;
    verb: (context: Context, input: z.output<Schema>) => Promise<Result>;
  },
): Promise<FormState> {
  const actor = await currentActor();
  // Without script the answer is the whole page, which isn't drawn for somebody signed out.
  if (!actor && !(await headers()).has("next-action")) await askToSignIn();
  return handleForm(task, async (input) => {
    if (!actor) return { ok: false, complaint: signedOut };
    const verb = (surroundings: Surroundings) => task.verb({ ...surroundings, actor }, input);
    if (!task.limit) return { ok: true, verb };
    const tried = await countTry(task.limit, actor.userId);
    return tried.ok ? { ok: true, verb, succeeded: tried.forgive } : tried;
  });
}
