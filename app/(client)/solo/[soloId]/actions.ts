"use server";

import type { Route } from "next";
import { RedirectType, redirect } from "next/navigation";
import type { DraftSaved } from "@/components/repair/draft-keeper.ts";
import { readForm } from "@/lib/delivery/form-answer.ts";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import { withSurroundings } from "@/lib/delivery/surroundings.ts";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import type { FormState } from "@/lib/domain/form.ts";
import {
  actAloneRefusals,
  saveSoloDraftSchema,
  soloCommandFormSchema,
  soloWriteFormSchema,
} from "@/lib/domain/solo/command-form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { actInSolo } from "@/lib/use-cases/solo/act-in-solo.ts";
import { deleteSoloWords, deleteSoloWordsSchema } from "@/lib/use-cases/solo/delete-solo-words.ts";
import { saveSoloDraft } from "@/lib/use-cases/solo/save-solo-draft.ts";

/** Does one thing alone and shows what comes next, in place of the page it was done on. */
export async function actAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: soloCommandFormSchema,
    verb: actInSolo,
    refusals: actAloneRefusals,
    done: (_result, { soloId }) => redirect(`/solo/${soloId}` as Route, RedirectType.replace),
  });
  await refreshFor(currentActor);
  return state;
}

/** Saves a draft, for a page whose script hasn't arrived, and goes on with the command whose button was pressed. */
export async function writeAction(_: unknown, form: unknown): Promise<FormState> {
  const { command: pressed } = readForm(form);
  const state = await perform({
    form,
    schema: soloWriteFormSchema,
    verb: saveSoloDraft,
    refusals: {
      "newer-elsewhere":
        "You wrote something newer on another device. Load this page again to see it; copy these words first.",
    },
    done: (_result, { soloId }) => (pressed === undefined ? redirect(`/solo/${soloId}` as Route) : null),
  });
  if (!state.done) return state;
  const command = new FormData();
  for (const [name, value] of new URLSearchParams(String(pressed))) command.set(name, value);
  return actAction(state, command);
}

/** Saves a draft as it is written. */
export async function saveDraftAction(draft: unknown): Promise<DraftSaved> {
  const input = saveSoloDraftSchema.safeParse(draft);
  if (!input.success) return { ok: false, reason: "refused" };
  const actor = await currentActor();
  if (!actor) return { ok: false, reason: "signed-out" };
  try {
    return await withSurroundings((surroundings) => saveSoloDraft({ ...surroundings, actor }, input.data));
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return { ok: false, reason: "refused" };
    throw error;
  }
}

export async function deleteWordsAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: deleteSoloWordsSchema,
    verb: deleteSoloWords,
    refusals: {},
    done: () => "It is deleted.",
  });
  await refreshFor(currentActor);
  return state;
}
