import "server-only";
import type { z } from "zod";
import type { FormState } from "@/lib/domain/form.ts";
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

export interface FormTask<Schema extends z.ZodType, Result extends Outcome> {
  /** What was sent, which need not be a form: anybody can send an action anything. */
  form: unknown;
  schema: Schema;
  /** The words for each refusal. */
  refusals: Record<ReasonOf<Result>, Complaint>;
  /** What follows success: a quiet sentence, or a redirect it throws. */
  done: (result: Success<Result>, input: z.output<Schema>) => string | null | Promise<string | null>;
}

/** Whether whoever sent the form may go on, and then with what. */
export type Admission<Result extends Outcome> =
  | { ok: true; verb: (surroundings: Surroundings) => Promise<Result>; succeeded?: () => Promise<void> }
  | { ok: false; complaint: Complaint };

/** form → schema → admission → verb → what the form shows next. Whatever goes wrong on the way, nothing typed is lost. */
export async function handleForm<Schema extends z.ZodType, Result extends Outcome>(
  { form, schema, refusals, done }: FormTask<Schema, Result>,
  admit: (input: z.output<Schema>) => Promise<Admission<Result>>,
): Promise<FormState> {
  const values = readForm(form);
  const input = schema.safeParse(values);
  if (!input.success) return rejected(values, input.error);
  let admission: Admission<Result>;
  let result: Result;
  try {
    admission = await admit(input.data);
    if (!admission.ok) return complain(values, admission.complaint);
    result = await withSurroundings(admission.verb);
  } catch (error) {
    return surprised(error, values);
  }
  if (result.ok) await admission.succeeded?.();
  return answer(result, values, refusals, (success) => done(success, input.data));
}
