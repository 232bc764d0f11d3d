import "server-only";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { Conflict, Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { type FormState, untouched } from "@/lib/domain/form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import type { Context } from "@/lib/use-cases/context.ts";
import { withSurroundings } from "./surroundings.ts";

/** What to tell a person whose form was refused: beside a field, or about the whole form. */
export type Complaint = string | { field: string; message: string };

type Outcome = { ok: true } | { ok: false; reason: string };

/** Fields by name; a name that ends in `[]` is always a list, under its name without the brackets. */
export function readForm(form: FormData): Record<string, string | string[]> {
  const read: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (name.endsWith("[]")) read[name.slice(0, -2)] = texts;
    else read[name] = texts[0] ?? "";
  }
  return read;
}

/** The first complaint about each field, and everything typed. */
export function rejected(values: FormState["values"], error: z.ZodError): FormState {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return { ...untouched, errors, values, message: errors.form ?? null };
}

function complain(values: FormState["values"], complaint: Complaint): FormState {
  if (typeof complaint === "string") return { ...untouched, values, message: complaint };
  return { ...untouched, values, errors: { [complaint.field]: complaint.message } };
}

/**
 * A server action, whole: form → schema → actor → verb → what the form shows next. The three surprises are answered
 * here and nowhere else: a thing that isn't there (or isn't yours to know of) is the not-found page.
 */
export async function perform<Schema extends z.ZodType, Result extends Outcome>(options: {
  form: FormData;
  schema: Schema;
  verb: (context: Context, input: z.output<Schema>) => Promise<Result>;
  /** The words for each refusal. */
  refusals: Record<Extract<Result, { ok: false }>["reason"], Complaint>;
  /** What follows success: a quiet sentence, or a redirect it throws. */
  done: (result: Extract<Result, { ok: true }>) => string | null;
}): Promise<FormState> {
  const values = readForm(options.form);
  const input = options.schema.safeParse(values);
  if (!input.success) return rejected(values, input.error);
  const actor = await currentActor();
  if (!actor) redirect("/sign-in");
  let result: Result;
  try {
    result = await withSurroundings((surroundings) => options.verb({ ...surroundings, actor }, input.data));
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof Forbidden) return complain(values, "This isn't yours to change.");
    if (error instanceof Conflict)
      return complain(values, "This moved on while you were writing. Your words are still here.");
    throw error;
  }
  if (result.ok) {
    return { ...untouched, done: true, message: options.done(result as Extract<Result, { ok: true }>) };
  }
  const refused = result as Extract<Result, { ok: false }>;
  return complain(values, options.refusals[refused.reason as keyof typeof options.refusals]);
}
