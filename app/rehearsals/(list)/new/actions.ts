"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { createRehearsalSchema } from "@/lib/domain/rehearsal/create-rehearsal.ts";
import { createRehearsal } from "@/lib/use-cases/rehearsal/create-rehearsal.ts";

export async function createRehearsalAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: createRehearsalSchema,
    verb: createRehearsal,
    refusals: {
      "sign-first": "There is something to read and agree to first. You find it on your home page.",
      ended: "This work has ended, so nothing new can be set up in it.",
      "handed-over":
        "Who coaches this work has just changed. Open this page afresh, look at who may come in, and set it up once more.",
      "not-joined": { field: "seat", message: "They haven’t joined yet. It can be set up once they have." },
      "not-offered": { field: "mode", message: "This isn’t offered here. Choose another." },
      "no-such-persona": { field: "personaKey", message: "Choose somebody to practise with." },
    },
    done: ({ rehearsalId }, { mode, seat }) =>
      redirect(`/rehearsals/${rehearsalId}${mode === "friend" && seat === null ? "/friends" : ""}` as Route),
  });
}
