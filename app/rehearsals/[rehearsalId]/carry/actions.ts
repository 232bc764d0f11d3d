"use server";

import type { Route } from "next";
import { RedirectType, redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { carryToRepairSchema } from "@/lib/domain/rehearsal/carry-form.ts";
import { rehearsalCommandRefusals } from "@/lib/domain/rehearsal/command-form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { carryToRepair } from "@/lib/use-cases/rehearsal/carry-to-repair.ts";

/** Takes sentences along, and goes on from there: to the next part of looking back, or to what came of it. */
export async function carryAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: carryToRepairSchema,
    verb: carryToRepair,
    refusals: {
      "nothing-chosen": { field: "sentences", message: "Choose at least one sentence that is still there." },
      ended: "The work with your coach has ended, so there is no repair to take them to.",
      "no-room": "Your draft at that step is full. Make some room there, or choose fewer sentences.",
      "same-key-other-body": rehearsalCommandRefusals["same-key-other-body"],
    },
    done: ({ to }, { rehearsalId }) =>
      redirect(`/rehearsals/${rehearsalId}?part=record&news=${to}` as Route, RedirectType.replace),
  });
  await refreshFor(currentActor);
  return state;
}
