import { z } from "zod";
import { writtenSchema } from "@/lib/domain/repair/draft.ts";
import { entryKinds } from "./entry.ts";

const text = writtenSchema.refine((written) => written.trim() !== "", "Write something first");

/** A note, as its form sends it. */
export const writeNoteSchema = z.object({
  coupleId: z.uuid(),
  /** Made with the form: the same form sent twice writes one note. */
  key: z.uuid(),
  text,
});
export type WriteNote = z.output<typeof writeNoteSchema>;

/** What is written to one's coach, as its form sends it. */
export const writeToCoachSchema = writeNoteSchema.extend({
  /** Who was named beside the field: words meant for one are no other's. */
  coachId: z.uuid(),
});
export type WriteToCoach = z.output<typeof writeToCoachSchema>;

/** Where in a journal a form stands, to come back there. */
const here = { coupleId: z.uuid(), here: z.string().max(300) };

export const takeBackSchema = z.object({ shareId: z.uuid(), key: z.uuid(), ...here });

/** The id is a guid: what a number given alone is known by is a uuid of no version. */
export const deleteEntrySchema = z.object({ kind: z.enum(entryKinds), id: z.guid(), key: z.uuid(), ...here });
