"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { beginSolo, beginSoloSchema } from "@/lib/use-cases/solo/begin-solo.ts";

export async function beginAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: beginSoloSchema,
    verb: beginSolo,
    refusals: {
      cancelled: "Your coach has taken this back in the meantime.",
      "sign-first": "There is something to read and agree to first. You find it on your home page.",
    },
    done: ({ soloId }) => redirect(`/solo/${soloId}` as Route),
  });
}
