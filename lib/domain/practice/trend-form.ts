import { z } from "zod";

/** Years instead of quarters, for good: so it takes a tick of its own. */
export const chooseYearsSchema = z.object({
  practiceId: z.uuid(),
  understood: z.literal("yes", "Tick that you understand that this can’t be changed back."),
});
export type ChooseYears = z.output<typeof chooseYearsSchema>;

export const joinCommunitySchema = z.object({
  practiceId: z.uuid(),
  join: z.enum(["yes", "no"], "Choose yes or no").transform((answer) => answer === "yes"),
});
export type JoinCommunity = z.output<typeof joinCommunitySchema>;
