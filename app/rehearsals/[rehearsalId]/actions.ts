"use server";

import type { Route } from "next";
import { RedirectType, redirect } from "next/navigation";
import { readForm } from "@/lib/delivery/form-answer.ts";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { rehearsalCommandFormSchema } from "@/lib/domain/rehearsal/command-form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { actInRehearsal } from "@/lib/use-cases/rehearsal/act-in-rehearsal.ts";
import { comeIn, comeInSchema } from "@/lib/use-cases/rehearsal/come-in.ts";
import { deleteRehearsal, deleteRehearsalSchema } from "@/lib/use-cases/rehearsal/delete-rehearsal.ts";
import { doorRefusals, roomRefusals, staysInPlace, whisperForm } from "./room-forms.ts";

const room = (rehearsalId: string) => `/rehearsals/${rehearsalId}` as Route;

/** Does one thing in a rehearsal. The talking goes on where it stands; anything else leads to what comes next. */
export async function actAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: rehearsalCommandFormSchema,
    verb: actInRehearsal,
    refusals: roomRefusals,
    done: (_result, { command, rehearsalId }) =>
      staysInPlace(command.type) ? null : redirect(room(rehearsalId), RedirectType.replace),
  });
  await refreshFor(currentActor);
  return state;
}

/** Whispers: what went well, and one thing to try, each from a field of its own. */
export async function whisperAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await actAction(_, whisperForm(form));
  return state.done ? state : { ...state, values: readForm(form) };
}

export async function comeInAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: comeInSchema,
    verb: comeIn,
    refusals: doorRefusals,
    done: (_result, { rehearsalId }) => redirect(room(rehearsalId), RedirectType.replace),
  });
  await refreshFor(currentActor);
  return state;
}

/** Deletes a rehearsal for good, and leads to those that are left. */
export async function deleteAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: deleteRehearsalSchema,
    verb: deleteRehearsal,
    refusals: {},
    done: () => redirect("/rehearsals", RedirectType.replace),
  });
}
