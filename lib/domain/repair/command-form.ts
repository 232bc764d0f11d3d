import { z } from "zod";
import { timeChoiceSchema } from "@/lib/domain/time/time-choice.ts";
import { type Command, commandSchema } from "./command.ts";
import { writtenSchema } from "./draft.ts";
import { refusals } from "./refusal.ts";

/** The commands that name a time, each with its own word for it. */
const timeFields: Partial<Record<Command["type"], "at" | "until" | "returnAt">> = {
  ask: "at",
  answerAnotherTime: "at",
  proposeTime: "at",
  startRound: "at",
  notYet: "until",
  takeBreak: "returnAt",
};

const typeSchema = z
  .string()
  .refine((type): type is Command["type"] => commandSchema.options.some((option) => option.shape.type.value === type));

/** In place of what only a programmer would understand. */
const unanswered = "Choose one of the answers";

const envelope = z.looseObject({
  repairId: z.uuid(),
  /** Made with the form: the same form sent twice acts once. */
  key: z.uuid(),
  /** The version of the joint log that the form was made under. */
  seen: z.coerce.number().int().min(0),
  held: z.coerce.number().int().min(0).catch(0),
  confirmed: z.literal("yes").optional(),
  type: typeSchema,
  text: writtenSchema.optional(),
  /** The coach whom the page named, when ticked. */
  toCoach: z.uuid().optional(),
});

/** A command as a form sends it: flat fields, times as a person chooses them, nothing for null. */
export const commandFormSchema = envelope.transform((form, context) => {
  const { repairId, key, seen, held, confirmed, text, toCoach, when, local, zone, ...fields } = form;
  const timeField = timeFields[fields.type];
  const time = timeField ? timeChoiceSchema.safeParse({ when, local, zone }) : null;
  const empty = Object.entries(fields).map(([name, value]) => [name, value === "" ? null : value]);
  const command = commandSchema.safeParse({
    ...Object.fromEntries(empty),
    ...(timeField && time?.success ? { [timeField]: time.data } : {}),
  });
  const issues = time?.error?.issues ?? command.error?.issues;
  if (issues || !command.success) {
    for (const { path, message } of issues ?? []) {
      context.addIssue({ code: "custom", path, message: message.startsWith("Invalid") ? unanswered : message });
    }
    return z.NEVER;
  }
  return {
    repairId,
    key,
    seen,
    held,
    confirmed: confirmed === "yes",
    command: command.data,
    ...(text === undefined ? {} : { text }),
    ...(toCoach === undefined ? {} : { toCoach }),
  };
});

/** What is wrong with a time is said beside it. */
const ofTime = (reason: "in-the-past" | "too-soon" | "too-late") => ({ field: "when", message: refusals[reason] });

/** What a person reads when a command is refused, whatever the reason. */
export const commandRefusals = {
  ...refusals,
  "in-the-past": ofTime("in-the-past"),
  "too-soon": ofTime("too-soon"),
  "too-late": ofTime("too-late"),
  "same-key-other-body": "This page had already been used for something else. It is fresh now: please try once more.",
  "sign-first":
    "There is something to read and agree to first. You find it on your home page. Your words are still here.",
  "ask-again": {
    field: "confirmed",
    message: "This waited before it could be sent. Look at it once more. If you still mean it, send it again.",
  },
  "other-coach": "Another coach works with you now. Look again at who would read this. Nothing was sent.",
  "nothing-written": "There is nothing written to send yet.",
} as const;
