import { z } from "zod";
import { difficulties, rehearsalSteps } from "../rehearsal/setting.ts";
import { spokenMoves } from "./spoken-move.ts";

/** From 0, open, to 4, shut. */
export const guardLevels = [0, 1, 2, 3, 4] as const;
export type GuardLevel = (typeof guardLevels)[number];

const title = z.string().trim().min(1).max(40);
const line = z.string().trim().min(1).max(200);
const paragraph = z.string().trim().min(1).max(400);

/**
 * Lines of which any fits the moment; at least two, so that none need come twice in a row. A line is known by its place
 * here: a new one goes to the end.
 */
const pool = z.array(line).min(2).max(12);
const byLevel = z.strictObject({ 0: pool, 1: pool, 2: pool, 3: pool, 4: pool });

/** Somebody to practise with: how they are, what opens and what closes them, and every line they can say. */
export const personaSchema = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "Use small letters and hyphens."),
  name: title,
  difficulty: z.literal(difficulties),
  /** What to expect, for whoever chooses. */
  about: paragraph,
  /** For a person who plays this part. */
  roleCard: z.strictObject({
    play: paragraph,
    softens: z.array(line).min(2).max(5),
    closes: z.array(line).min(2).max(5),
  }),
  /** In tenths of a level. What closes is above zero, what opens below. */
  guard: z.strictObject({
    start: z.int().min(0).max(40),
    shifts: z.record(z.enum(spokenMoves), z.int().min(-20).max(20)),
  }),
  /** The first thing said, by what is practised. */
  openings: z.record(z.enum(rehearsalSteps), pool),
  /** What this person carries and can be listened to: `kept` is said while guarded, `shown` once softer. */
  tellings: z.strictObject({ kept: pool, shown: pool }),
  /** Answers to each kind of thing said, by how guarded it was heard. */
  lines: z.record(z.enum(spokenMoves), byLevel),
  /** Answers to a question where a time to talk is what is asked for. */
  asked: byLevel,
  /** What fits whatever was said, for when the answers to it are used up. */
  anyway: byLevel,
  /** On a pause. */
  resting: pool,
  /** On the end. */
  closing: byLevel,
});
export type Persona = z.infer<typeof personaSchema>;
