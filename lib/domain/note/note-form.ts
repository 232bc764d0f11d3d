import { z } from "zod";
import { prose } from "../prose.ts";
import { addressees } from "./note-kind.ts";
import { longestNote } from "./note-length.ts";

const text = prose.trim().min(1, "Write something first.").max(longestNote, `Keep it to ${longestNote} characters.`);

export const writeNoteSchema = z.object({
  /** Made with the form: the same form sent twice writes one note. */
  noteId: z.uuid(),
  coupleId: z.uuid(),
  to: z.enum(addressees, "Choose who it is for."),
  text,
});
export type WriteNote = z.output<typeof writeNoteSchema>;

export const editNoteSchema = z.object({
  coupleId: z.uuid(),
  noteId: z.uuid(),
  /** What the form was filled from; a later change elsewhere is not overwritten unseen. */
  version: z.coerce.number().int().min(1),
  text,
});
export type EditNote = z.output<typeof editNoteSchema>;

export const deleteNoteSchema = z.object({ coupleId: z.uuid(), noteId: z.uuid() });
export type DeleteNote = z.output<typeof deleteNoteSchema>;
