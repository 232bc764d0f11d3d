import { prose } from "@/lib/domain/prose.ts";
import { longestTurn } from "./lengths.ts";

/** Something said, whispered or noted, as it was typed. */
export const saidSchema = prose
  .trim()
  .min(1, "Write something first.")
  .max(longestTurn, `Keep it to ${longestTurn} characters.`);
