import { z } from "zod";
import { prose } from "../prose.ts";
import { longestNote } from "./note-length.ts";

const note = prose.trim().max(longestNote, `Keep it to ${longestNote} characters.`).default("");

/** A day, as a date control sends it; empty for none. */
const dueOn = z
  .string()
  .default("")
  .transform((text) => text.trim() || null)
  .pipe(
    z.iso
      .date("Choose a day, or leave it empty.")
      .refine((day) => day >= "2000-01-01" && day < "2100-01-01", "Choose a day in this century.")
      .nullable(),
  );

const pauseAbove = z.coerce.number().pipe(z.union([z.literal(4), z.literal(5)], "Choose 4 or 5."));

/** Who is asked to begin; null for whoever is ready first. */
const startSeat = z
  .enum(["a", "b", "either"], "Choose who is asked to begin.")
  .transform((start) => (start === "either" ? null : start));

const terms = { dueOn, note, pauseAbove, startSeat };

export const createAssignmentSchema = z.object({
  /** Made with the form: the same form sent twice assigns once. */
  assignmentId: z.uuid(),
  coupleId: z.uuid(),
  protocolId: z.uuid("Choose a protocol."),
  ...terms,
});
export type CreateAssignment = z.output<typeof createAssignmentSchema>;

export const editAssignmentSchema = z.object({
  assignmentId: z.uuid(),
  /** What the form was filled from; a later change elsewhere is not overwritten unseen. */
  version: z.coerce.number().int().min(1),
  ...terms,
});
export type EditAssignment = z.output<typeof editAssignmentSchema>;

export const cancelAssignmentSchema = z.object({ assignmentId: z.uuid() });
export type CancelAssignment = z.output<typeof cancelAssignmentSchema>;
