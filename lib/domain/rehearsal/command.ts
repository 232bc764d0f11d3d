import { z } from "zod";
import { spokenMoves } from "@/lib/domain/persona/spoken-move.ts";
import { ratingSchema } from "@/lib/domain/repair/command.ts";
import { hintKinds, transcriptChoices } from "./event.ts";
import { rehearsalRoles, voices } from "./role.ts";
import { difficulties } from "./setting.ts";

const line = z.uuid();
/** A turn by its number; 0 is the beginning, before anything was said. */
const turn = z.coerce.number().int().min(0);
const branch = z.coerce.number().int().min(1);
const ticked = z.boolean().default(false);
const choice = z.enum(transcriptChoices, "Choose one of these");

export const difficultySchema = z.coerce
  .number({ error: "Choose how hard it should be" })
  .pipe(z.literal(difficulties, { error: "Choose how hard it should be" }));

/** How sure one feels of having this conversation, 0 (not at all) to 10 (quite sure), a whole number. */
const confidenceSchema = z.coerce
  .number({ error: "Choose a number from 0 to 10" })
  .int("Choose a whole number from 0 to 10")
  .min(0, "Choose a number from 0 to 10")
  .max(10, "Choose a number from 0 to 10");

/** Everything somebody in a rehearsal can do. Whether it is lawful now, and theirs to do, is the engine's to say. */
export const rehearsalCommandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("join"), role: z.enum(rehearsalRoles) }),
  /** `card`: the role card was read; `machine`: a machine may word the other side. Each where it is asked. */
  z.strictObject({ type: z.literal("agree"), card: ticked, machine: ticked }),
  z.strictObject({ type: z.literal("setStopWord"), lineId: line }),
  z.strictObject({ type: z.literal("rateBefore"), confidence: confidenceSchema, activation: ratingSchema }),
  z.strictObject({ type: z.literal("begin") }),
  /** `after`: the last turn on the branch as their page showed it. `move` is never for a page to say. */
  z.strictObject({ type: z.literal("say"), lineId: line, after: turn, move: z.enum(spokenMoves).nullable() }),
  z.strictObject({ type: z.literal("rate"), activation: ratingSchema }),
  z.strictObject({ type: z.literal("whisper"), lineId: line, praise: ticked }),
  z.strictObject({ type: z.literal("hint"), kind: z.enum(hintKinds) }),
  z.strictObject({ type: z.literal("pause") }),
  z.strictObject({ type: z.literal("flooded") }),
  z.strictObject({ type: z.literal("stopWord") }),
  /** Names the pause it ends, so that a late one never ends another. */
  z.strictObject({ type: z.literal("resume"), pause: z.coerce.number().int().min(1) }),
  /** Names the branch it leaves, so that a second press never opens a second one. */
  z.strictObject({ type: z.literal("rewind"), to: turn, branch }),
  z.strictObject({ type: z.literal("switchBranch"), to: branch }),
  /** Names the voice that the rehearser is to speak in, so that a second press never switches back. */
  z.strictObject({ type: z.literal("switchRoles"), voice: z.enum(voices) }),
  z.strictObject({ type: z.literal("changeDifficulty"), to: difficultySchema }),
  z.strictObject({ type: z.literal("end") }),
  z.strictObject({ type: z.literal("rateAfter"), confidence: confidenceSchema, activation: ratingSchema }),
  z.strictObject({ type: z.literal("landed"), lineId: line }),
  z.strictObject({ type: z.literal("note"), lineId: line }),
  z.strictObject({ type: z.literal("deRole") }),
  z.strictObject({ type: z.literal("nextTry"), lineId: line }),
  z.strictObject({ type: z.literal("close") }),
  /** The rehearser sees somebody out who is gone, or whom they don't want there. */
  z.strictObject({ type: z.literal("letGo"), place: z.uuid() }),
  /** The rehearser lets somebody come in again whom they saw out. */
  z.strictObject({ type: z.literal("askBack"), place: z.uuid() }),
  /** `choice`: what becomes of the record, said in the same breath by whoever took part. */
  z.strictObject({ type: z.literal("leave"), choice: choice.optional() }),
  z.strictObject({ type: z.literal("choose"), choice }),
]);
export type RehearsalCommand = z.infer<typeof rehearsalCommandSchema>;

/** What nobody in the room does: it happens. */
export type RoomAct =
  /** The script's next line, `after` the turn it answers; `lineId` where a model worded it. */
  | { type: "reply"; after: number; authored: string; lineId: string | null; guard: number }
  /** Somebody may no longer be there: a guest's link ran out, a coach's work with the couple ended. */
  | { type: "depart"; place: string }
  /** Somebody who left came in again: they are one person, with one say. */
  | { type: "comeBack"; from: string; to: string }
  /** The whole rehearsal is over from outside. */
  | { type: "shut" }
  /** Nobody goes on with it, and its time is over. */
  | { type: "lapse" };
