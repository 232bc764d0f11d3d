"use server";

import type { Route } from "next";
import { RedirectType, redirect } from "next/navigation";
import type { DraftSaved } from "@/components/repair/draft-keeper.ts";
import { sideScreen } from "@/components/repair/side-screen.ts";
import { readForm } from "@/lib/delivery/form-answer.ts";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import { withSurroundings } from "@/lib/delivery/surroundings.ts";
import { writeFormSchema } from "@/lib/domain/draft/write-form.ts";
import { Forbidden, NotFound } from "@/lib/domain/errors.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { commandFormSchema, commandRefusals } from "@/lib/domain/repair/command-form.ts";
import { saveDraftSchema } from "@/lib/domain/repair/draft.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { actInRepair } from "@/lib/use-cases/repair/act-in-repair.ts";
import { saveDraft } from "@/lib/use-cases/repair/save-draft.ts";

/** Does one thing in a repair and shows what comes next, in place of the page it was done on. */
export async function actAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: commandFormSchema,
    verb: actInRepair,
    refusals: commandRefusals,
    done: (_result, { command, repairId }) =>
      redirect((command.type === "stop" ? "/home" : `/repairs/${repairId}`) as Route, RedirectType.replace),
  });
  await refreshFor(currentActor);
  return state;
}

/**
 * Saves a draft and goes on, for a page whose script hasn't arrived: to choosing what to send, to another screen, or
 * with the command whose button was pressed beside it.
 */
export async function writeAction(_: unknown, form: unknown): Promise<FormState> {
  const { step, starter, screen, command: pressed } = readForm(form);
  const choosing = step !== "intent" && starter === undefined ? "choose" : null;
  const next = screen === "time" ? screen : choosing;
  const state = await perform({
    form,
    schema: writeFormSchema,
    verb: saveDraft,
    refusals: {
      "newer-elsewhere":
        "You wrote something newer on another device. Load this page again to see it; copy these words first.",
    },
    done: (_result, { repairId }) => {
      if (pressed !== undefined) return null;
      redirect(next ? sideScreen(repairId, next) : (`/repairs/${repairId}` as Route));
    },
  });
  if (!state.done) return state;
  const command = new FormData();
  for (const [name, value] of new URLSearchParams(String(pressed))) command.set(name, value);
  return actAction(state, command);
}

/** Saves a draft as it is written. */
export async function saveDraftAction(draft: unknown): Promise<DraftSaved> {
  const input = saveDraftSchema.safeParse(draft);
  if (!input.success) return { ok: false, reason: "refused" };
  const actor = await currentActor();
  if (!actor) return { ok: false, reason: "signed-out" };
  try {
    return await withSurroundings((surroundings) => saveDraft({ ...surroundings, actor }, input.data));
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return { ok: false, reason: "refused" };
    throw error;
  }
}
