import { z } from "zod";
import { orderIdeaSchema, stepIdSchema } from "@/lib/domain/protocol/protocol.ts";

const seat = z.enum(["a", "b"]);
const instant = z.iso.datetime({ offset: true });
const share = z.uuid();

/** The activation rating, 1 (calm) to 10 (overwhelmed), a whole number. */
export const ratingSchema = z.coerce
  .number({ error: "Choose a number from 1 to 10" })
  .int("Choose a whole number from 1 to 10")
  .min(1, "Choose a number from 1 to 10")
  .max(10, "Choose a number from 1 to 10");

/** Everything a partner can ask the engine to do. Whether it is lawful now is the engine's to say. */
export const commandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("begin") }),
  z.strictObject({
    type: z.literal("rate"),
    rating: ratingSchema,
    step: stepIdSchema,
    moment: z.enum(["before", "after", "resume"]),
  }),
  z.strictObject({ type: z.literal("finishStep"), step: z.enum(["regulate", "intent"]) }),
  z.strictObject({ type: z.literal("name") }),
  z.strictObject({ type: z.literal("acknowledge") }),
  z.strictObject({ type: z.literal("ask"), at: instant.nullable() }),
  /** Names the time it says yes to, so that a late yes never agrees to another time. */
  z.strictObject({ type: z.literal("answerYes"), at: instant.nullable() }),
  z.strictObject({ type: z.literal("answerAnotherTime"), at: instant }),
  z.strictObject({ type: z.literal("notYet"), until: instant.nullable() }),
  z.strictObject({ type: z.literal("liftNotYet") }),
  z.strictObject({ type: z.literal("proposeOrder"), first: seat, idea: orderIdeaSchema }),
  /** Names the one it agrees to, so that a late yes never agrees to another proposal. */
  z.strictObject({ type: z.literal("agreeOrder"), first: seat }),
  z.strictObject({ type: z.literal("sendShare"), shareId: share }),
  z.strictObject({ type: z.literal("withdrawShare"), shareId: share }),
  z.strictObject({ type: z.literal("reflect"), shareId: share.nullable() }),
  z.strictObject({ type: z.literal("answerHeard"), answer: z.enum(["yes", "partly", "notNow"]) }),
  z.strictObject({ type: z.literal("own"), shareId: share.nullable() }),
  z.strictObject({ type: z.literal("passOwning") }),
  z.strictObject({ type: z.literal("saySoftened") }),
  z.strictObject({ type: z.literal("reassure"), shareId: share.nullable() }),
  z.strictObject({ type: z.literal("closeReassurance") }),
  z.strictObject({ type: z.literal("sayComplete") }),
  z.strictObject({ type: z.literal("answerLingering"), answer: z.enum(["nothing", "something"]) }),
  z.strictObject({ type: z.literal("startRound"), at: instant.nullable() }),
  z.strictObject({ type: z.literal("takeBreak"), returnAt: instant.nullable() }),
  z.strictObject({ type: z.literal("goBack"), to: stepIdSchema }),
  z.strictObject({ type: z.literal("switchRoles") }),
  /** Come back to it at a time, or now (null): from waiting, set down, not heard yet, or to move an agreed time. */
  z.strictObject({ type: z.literal("proposeTime"), at: instant.nullable() }),
  z.strictObject({ type: z.literal("stop") }),
]);
export type Command = z.infer<typeof commandSchema>;
