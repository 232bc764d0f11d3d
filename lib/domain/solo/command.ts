import { z } from "zod";
import { soloStepIdSchema } from "@/lib/domain/protocol/protocol.ts";
import { ratingSchema } from "@/lib/domain/repair/command.ts";
import { witnessWays } from "./event.ts";

/** Everything a person can do in work that is theirs alone. */
export const soloCommandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("begin") }),
  z.strictObject({ type: z.literal("rate"), rating: ratingSchema }),
  /** Names the step it leaves, so that a second press never skips one. */
  z.strictObject({ type: z.literal("goOn"), from: soloStepIdSchema }),
  z.strictObject({ type: z.literal("goBack"), to: soloStepIdSchema }),
  z.strictObject({ type: z.literal("chooseWay"), way: z.enum(witnessWays) }),
  z.strictObject({ type: z.literal("setAside") }),
  z.strictObject({ type: z.literal("resume") }),
  z.strictObject({ type: z.literal("close") }),
]);
export type SoloCommand = z.infer<typeof soloCommandSchema>;
