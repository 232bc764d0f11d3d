"use server";

import { redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { createScenarioSchema, deleteScenarioSchema, editScenarioSchema } from "@/lib/domain/scenario/scenario-form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { createScenario } from "@/lib/use-cases/scenario/create-scenario.ts";
import { deleteScenario, editScenario } from "@/lib/use-cases/scenario/edit-scenario.ts";

const toLibrary = (): never => redirect("/rehearsals/scenarios");

export async function createScenarioAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({ form, schema: createScenarioSchema, verb: createScenario, refusals: {}, done: toLibrary });
}

export async function editScenarioAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: editScenarioSchema,
    verb: editScenario,
    refusals: {
      "newer-elsewhere":
        "You changed this in another window since. Open it afresh to see that. Your words are still here.",
    },
    done: toLibrary,
  });
}

export async function deleteScenarioAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: deleteScenarioSchema,
    verb: deleteScenario,
    refusals: {},
    done: () => null,
  });
  await refreshFor(currentActor);
  return state;
}
