"use server";

import type { Route } from "next";
import { RedirectType, redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import type { FormState } from "@/lib/domain/form.ts";
import {
  deleteEntrySchema,
  takeBackSchema,
  writeNoteSchema,
  writeToCoachSchema,
} from "@/lib/domain/journal/journal-forms.ts";
import { type JournalNews, journalSearch, parseJournalQuery } from "@/lib/domain/journal/journal-query.ts";
import { commandRefusals } from "@/lib/domain/repair/command-form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { deleteEntry } from "@/lib/use-cases/journal/delete-entry.ts";
import { takeBackShare } from "@/lib/use-cases/journal/take-back-share.ts";
import { writeNote } from "@/lib/use-cases/journal/write-note.ts";
import { writeToCoach } from "@/lib/use-cases/journal/write-to-coach.ts";

/** Shows the journal where the form stood, with what was just done said at its top. */
function backTo({ coupleId, here }: { coupleId: string; here: string }, news: JournalNews): never {
  const query = parseJournalQuery(Object.fromEntries(new URLSearchParams(here)));
  redirect(`/journal/${coupleId}${journalSearch(query, news)}` as Route, RedirectType.replace);
}

export async function writeNoteAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: writeNoteSchema,
    verb: writeNote,
    refusals: commandRefusals,
    done: (_done, { coupleId }) => backTo({ coupleId, here: "" }, "written"),
  });
  // A key that had its time is replaced by a new one, around what was typed.
  await refreshFor(currentActor);
  return state;
}

export async function writeToCoachAction(_: unknown, form: unknown): Promise<FormState> {
  const state = await perform({
    form,
    schema: writeToCoachSchema,
    verb: writeToCoach,
    refusals: commandRefusals,
    done: (_done, { coupleId }) => backTo({ coupleId, here: "" }, "toCoach"),
  });
  // Another coach is named, or a key that had its time is replaced, around what was typed.
  await refreshFor(currentActor);
  return state;
}

export async function takeBackAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: takeBackSchema,
    verb: takeBackShare,
    refusals: commandRefusals,
    done: (_done, input) => backTo(input, "takenBack"),
  });
}

export async function deleteEntryAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: deleteEntrySchema,
    verb: deleteEntry,
    refusals: commandRefusals,
    done: (_done, input) => backTo(input, "deleted"),
  });
}
