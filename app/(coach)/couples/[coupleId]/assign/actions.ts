"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { perform } from "@/lib/delivery/perform.ts";
import { createAssignmentSchema, editAssignmentSchema } from "@/lib/domain/assignment/assignment-form.ts";
import type { FormState } from "@/lib/domain/form.ts";
import { createAssignment } from "@/lib/use-cases/assignment/create-assignment.ts";
import { editAssignment } from "@/lib/use-cases/assignment/edit-assignment.ts";

const refusals = {
  ended: "This work has ended, so nothing can be assigned.",
  "no-such-seat": { field: "startSeat", message: "Choose somebody who is in this couple." },
};

/** To the couple's page, which takes from the device what was saved here. */
const toCouple = (coupleId: string, assigned: string): never =>
  redirect(`/couples/${coupleId}?assigned=${assigned}` as Route);

export async function createAssignmentAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: createAssignmentSchema,
    verb: createAssignment,
    refusals,
    done: ({ coupleId }) => toCouple(coupleId, "new"),
  });
}

export async function editAssignmentAction(_: unknown, form: unknown): Promise<FormState> {
  return perform({
    form,
    schema: editAssignmentSchema,
    verb: editAssignment,
    refusals: { ...refusals, cancelled: "This assignment was cancelled in the meantime." },
    done: ({ coupleId }, { assignmentId }) => toCouple(coupleId, assignmentId),
  });
}
