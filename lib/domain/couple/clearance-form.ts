import { z } from "zod";
import { prose } from "../prose.ts";

/** Whether the joint steps are open to a couple. Every couple begins closed. */
export type ClearanceState = "closed" | "clear" | "held";

export const decideClearanceSchema = z.object({
  coupleId: z.uuid(),
  /** `clear` from a hold releases it. */
  decision: z.enum(["clear", "hold"]),
  /** The safety checks that were on the screen: only these are decided, and their answers deleted. */
  checkIds: z.array(z.uuid()).max(20).default([]),
});
export type DecideClearance = z.output<typeof decideClearanceSchema>;

/** What partners read of a hold when their coach leaves the words as they are. */
export const usualHoldWords = "Your coach has changed the plan. The steps you do together are closed for now.";

export const wordHoldSchema = z.object({
  coupleId: z.uuid(),
  words: prose.trim().min(1, "Write what they will read.").max(500, "Keep it to 500 characters."),
});
export type WordHold = z.output<typeof wordHoldSchema>;
