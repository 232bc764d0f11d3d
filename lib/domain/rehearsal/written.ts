import { prose } from "@/lib/domain/prose.ts";

/** The longest thing said in one turn, characters: as long as one breath or two, so that it stays a conversation. */
export const longestTurn = 1_000;

/** Something said, whispered or noted, as it was typed. */
export const saidSchema = prose
  .trim()
  .min(1, "Write something first.")
  .max(longestTurn, `Keep it to ${longestTurn} characters.`);
