"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import { refreshFor } from "@/lib/delivery/refresh-for.ts";
import { cancelAssignmentSchema } from "@/lib/domain/assignment/assignment-form.ts";
import { decideClearanceSchema, wordHoldSchema } from "@/lib/domain/couple/clearance-form.ts";
import { editCoupleSchema } from "@/lib/domain/couple/couple-form.ts";
import { addPartnerSchema, invitePartnerSchema, revokeInvitationSchema } from "@/lib/domain/couple/partner-form.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { deleteNoteSchema, editNoteSchema, writeNoteSchema } from "@/lib/domain/note/note-form.ts";
import { currentActor } from "@/lib/session/current-actor.ts";
import { cancelAssignment } from "@/lib/use-cases/assignment/cancel-assignment.ts";
import { addPartner } from "@/lib/use-cases/couple/add-partner.ts";
import { decideClearance } from "@/lib/use-cases/couple/decide-clearance.ts";
import { editCouple } from "@/lib/use-cases/couple/edit-couple.ts";
import { invitePartner, revokeInvitation } from "@/lib/use-cases/couple/invite-partner.ts";
import { wordHold } from "@/lib/use-cases/couple/word-hold.ts";
import { deleteNote } from "@/lib/use-cases/note/delete-note.ts";
import { editNote } from "@/lib/use-cases/note/edit-note.ts";
import { writeNote } from "@/lib/use-cases/note/write-note.ts";
import { endCouple, endWorkSchema } from "@/lib/use-cases/repair/end-work.ts";

const ended = "This work has ended, so nothing can be changed.";
const joined = "They have joined in the meantime. They don’t need a link any more.";

/** The page is read again, and a quiet sentence says what was done. */
function saying(words: string): () => Promise<string> {
  return async () => {
    await refreshFor(currentActor);
    return words;
  };
}

export async function editCoupleAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({ form, schema: editCoupleSchema, verb: editCouple, refusals: { ended }, done: saying("Saved.") });
}

export async function addPartnerAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: addPartnerSchema,
    verb: addPartner,
    refusals: { ended, full: "This couple has two partners already." },
    done: saying("They are added, and a link is on its way."),
  });
}

export async function invitePartnerAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: invitePartnerSchema,
    verb: invitePartner,
    refusals: { ended, joined },
    done: saying("A link is on its way. It works for 72 hours."),
  });
}

export async function revokeInvitationAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: revokeInvitationSchema,
    verb: revokeInvitation,
    refusals: { joined },
    done: saying("The link no longer works."),
  });
}

export async function decideClearanceAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: decideClearanceSchema,
    verb: decideClearance,
    refusals: {
      ended,
      "not-answered": "Not everybody has answered their safety check yet. The steps can open once each has.",
      "newer-answers": "Somebody has answered again since you opened this page. Read it first, then decide.",
    },
    done: (_result, { coupleId }) => redirect(`/couples/${coupleId}` as Route),
  });
}

export async function wordHoldAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: wordHoldSchema,
    verb: wordHold,
    refusals: { ended, "not-held": "The joint steps aren’t on hold any more." },
    done: saying("They can read it now."),
  });
}

export async function writeNoteAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: writeNoteSchema,
    verb: writeNote,
    refusals: {
      ended: "This work has ended, so nobody could read it. What you wrote is still here for you to copy.",
      "no-such-seat": { field: "to", message: "Choose somebody who is in this couple." },
      "not-joined": { field: "to", message: "They haven’t joined yet, so they couldn’t read it." },
      "already-written": "A note was saved from this form before, in other words. Open the page afresh to find it.",
    },
    done: saying("Saved."),
  });
}

export async function editNoteAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({ form, schema: editNoteSchema, verb: editNote, refusals: { ended }, done: saying("Saved.") });
}

export async function deleteNoteAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({ form, schema: deleteNoteSchema, verb: deleteNote, refusals: {}, done: saying("It is gone.") });
}

export async function cancelAssignmentAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: cancelAssignmentSchema,
    verb: cancelAssignment,
    refusals: {},
    done: ({ coupleId }) => redirect(`/couples/${coupleId}` as Route),
  });
}

export async function endCoupleAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: endWorkSchema,
    verb: endCouple,
    refusals: {},
    done: (_result, { coupleId }) => redirect(`/couples/${coupleId}` as Route),
  });
}
