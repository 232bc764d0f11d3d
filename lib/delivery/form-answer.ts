import "server-only";
import { notFound } from "next/navigation";
import type { z } from "zod";
import { Busy, Conflict, Forbidden, NotFound } from "@/lib/domain/errors.ts";
import { type FormState, untouched } from "@/lib/domain/form.ts";

/** What to tell a person whose form was refused: beside a field, or about the whole form. */
export type Complaint = string | { field: string; message: string };

export type Outcome = { ok: true } | { ok: false; reason: string };

export type ReasonOf<Result extends Outcome> = Extract<Result, { ok: false }>["reason"];
export type Success<Result extends Outcome> = Extract<Result, { ok: true }>;

/**
 * Fields by name; a name that ends in `[]` is always a list, under its name without the brackets. Whatever else was
 * sent in place of a form has no fields.
 */
export function readForm(form: unknown): Record<string, string | string[]> {
  const read: Record<string, string | string[]> = {};
  if (!(form instanceof FormData)) return read;
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    // NUL is in nothing that a person types, and Postgres takes none.
    const texts = form.getAll(name).flatMap((value) => (typeof value === "string" ? value.replaceAll("\0", "") : []));
    if (name.endsWith("[]")) read[name.slice(0, -2)] = texts;
    else read[name] = texts[0] ?? "";
  }
  return read;
}

/** What may go back into the form: all that was typed, but never a password. */
const refillable = (values: FormState["values"]): FormState["values"] =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password$/i.test(name)));

const brokenForm = "Something of this page got lost on the way. Please open it afresh and try once more.";

/** The first complaint about each field, and everything typed. */
export function rejected(values: FormState["values"], error: z.ZodError): FormState {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    // A field without words of its own is one that nobody types into: it was lost or changed on the way.
    if (issue.message.startsWith("Invalid")) errors.form ??= brokenForm;
    else errors[String(issue.path[0] ?? "form")] ??= issue.message;
  }
  return { ...untouched, errors, values: refillable(values), message: errors.form ?? null };
}

/** One complaint, and everything typed. */
export function complain(values: FormState["values"], complaint: Complaint): FormState {
  const kept = refillable(values);
  if (typeof complaint === "string") return { ...untouched, values: kept, message: complaint };
  return { ...untouched, values: kept, errors: { [complaint.field]: complaint.message } };
}

const notYet =
  "This isn’t sent yet: there was too much to do at once. Your words are still here. Try again in a moment.";

/** The surprises in words: a thing that isn't there (or isn't yours to know of) is the not-found page. */
export function surprised(error: unknown, values: FormState["values"]): FormState {
  if (error instanceof NotFound) notFound();
  if (error instanceof Forbidden) return complain(values, "This isn’t yours to change.");
  if (error instanceof Conflict)
    return complain(values, "This moved on while you were writing. Your words are still here.");
  if (error instanceof Busy) return complain(values, notYet);
  throw error;
}

/** What the form shows once its verb has answered. */
export async function answer<Result extends Outcome>(
  result: Result,
  values: FormState["values"],
  refusals: Record<ReasonOf<Result>, Complaint>,
  done: (result: Success<Result>) => string | null | Promise<string | null>,
): Promise<FormState> {
  if (result.ok) return { ...untouched, done: true, message: await done(result as Success<Result>) };
  return complain(values, refusals[result.reason as ReasonOf<Result>]);
}
