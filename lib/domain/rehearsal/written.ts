import { prose } from "@/lib/domain/prose.ts";
import { longestStopWord, longestTurn } from "./lengths.ts";

/** Something said, whispered or noted, as it was typed. */
export const saidSchema = prose
  .trim()
  .min(1, "Write something first.")
  .max(longestTurn, `Keep it to ${longestTurn} characters.`);

/** A word that stops everything, as it was typed. */
export const stopWordSchema = saidSchema.max(longestStopWord, `Keep it to ${longestStopWord} characters.`);
