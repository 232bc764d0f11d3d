"use server";

import type { Route } from "next";
import { RedirectType, redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { deleteRehearsal, deleteRehearsalSchema } from "@/lib/use-cases/rehearsal/delete-rehearsal.ts";

/** Deletes a rehearsal for good, and leads to those that are left. */
export async function deleteAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: deleteRehearsalSchema,
    verb: deleteRehearsal,
    refusals: {},
    done: () => redirect("/rehearsals" as Route, RedirectType.replace),
  });
}
