import { z } from "zod";
import { bonds } from "../couple/bond.ts";
import { guardSchema } from "./guard.ts";

export const stepIds = [
  "notice",
  "regulate",
  "intent",
  "ask",
  "order",
  "speak",
  "listen",
  "own",
  "reassure",
  "reconnect",
] as const;
export const stepIdSchema = z.enum(stepIds);
export type StepId = z.infer<typeof stepIdSchema>;

/** The steps of going on alone, in their order. A template may leave some out. */
export const soloStepIds = ["regulate", "intent", "speak", "imagine", "own", "witness", "close"] as const;
export const soloStepIdSchema = z.enum(soloStepIds);
export type SoloStepId = z.infer<typeof soloStepIdSchema>;

const bondSchema = z.enum(bonds);

const orderIdeas = ["moreStirred", "raiser", "turns"] as const;
export const orderIdeaSchema = z.enum(orderIdeas);
export type OrderIdea = z.infer<typeof orderIdeaSchema>;

const line = z.string().trim().min(1).max(200);
const paragraph = z.string().trim().min(1).max(800);

/** What a step says to the person doing it. A bond may reword any part of it. */
const wordingSchema = z.strictObject({
  /** The one thing to do, second person, one or two sentences. */
  prompt: paragraph,
  /** A gentle line beneath, when the prompt alone may leave someone stuck. */
  hint: paragraph.optional(),
  /** Openings of sentences that a person can tap to begin. */
  starters: z.array(line).max(8),
  /** Whole sentences that show what the step can sound like. */
  examples: z.array(line).max(6),
});

const stepSchema = z.strictObject({
  id: stepIdSchema,
  title: line,
  phase: z.string().min(1),
  actor: z.enum(["each", "whoever", "speaker", "listener", "both"]),
  visibility: z.enum(["private", "onSend", "joint"]),
  wording: wordingSchema,
  /** What the one who waits or receives reads meanwhile (the listener during `speak`, the speaker during `own` …). */
  waiting: paragraph.optional(),
  /** The question that decides whether to go on: feeling heard, having softened, anything lingering. */
  check: z.strictObject({ question: line, hint: paragraph.optional() }).optional(),
  byBond: z.partialRecord(bondSchema, wordingSchema.partial()).optional(),
  /** Which inputs the step offers. `rating` is the private check-in; `text` a draft; `choices` short named options. */
  inputs: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("rating"),
        label: line,
        /** What the numbers mean, at both ends and in the middle. */
        words: z.strictObject({ low: line, middle: line, high: line }).optional(),
      }),
      z.strictObject({ kind: z.literal("text"), label: line, placeholder: line.optional() }),
      z.strictObject({ kind: z.literal("choices"), label: line, choices: z.array(line).min(2).max(8) }),
    ]),
  ),
  enter: guardSchema,
  exit: guardSchema,
  skippable: z.boolean(),
});
export type Step = z.infer<typeof stepSchema>;

const policySchema = z.strictObject({
  scale: z.tuple([z.literal(1), z.literal(10)]),
  /** Above this rating a pause is offered, and joint work waits. */
  pauseAbove: z.union([z.literal(4), z.literal(5)]),
  midTurn: z.enum(["recommend", "require"]),
  /** Default and least length of a break, minutes. */
  breakMinutes: z.number().int().min(20).max(180),
  /** The latest promised return, hours. */
  returnWithinHours: z.number().int().min(1).max(24),
  ask: z.boolean(),
  order: z.array(orderIdeaSchema).min(1),
  impactRequired: z.boolean(),
});
export type Policy = z.infer<typeof policySchema>;

const shape = z.strictObject({
  /** Stable name of the template across its versions, kebab-case. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "Use lower-case letters, digits and hyphens"),
  version: z.number().int().min(1),
  locale: z.string().min(2),
  source: z.strictObject({ title: line, author: line, year: z.number().int().optional(), note: paragraph.optional() }),
  title: line,
  summary: paragraph,
  phases: z.array(z.strictObject({ id: z.string().min(1), title: line })).min(1),
  steps: z.array(stepSchema).min(1),
  turn: z.tuple([z.literal("speak"), z.literal("listen"), z.literal("own")]),
  policy: policySchema,
  soloPath: z.array(z.strictObject({ id: soloStepIdSchema, title: line, wording: wordingSchema })),
  /** Where the source is silent and the product chose: shown on the template's page as ours. */
  readings: z.array(paragraph),
});

/** A repair protocol as data. Immutable once published; an edit makes a new version. */
export const protocolSchema = shape;
export type Protocol = z.infer<typeof protocolSchema>;
