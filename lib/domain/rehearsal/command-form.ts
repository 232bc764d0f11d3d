import { z } from "zod";
import { type RehearsalCommand, rehearsalCommandSchema } from "./command.ts";
import { rehearsalRefusals } from "./refusal.ts";
import { saidSchema, stopWordSchema } from "./written.ts";

/** The commands that come with words, which are kept under the line they name. */
const worded = ["setStopWord", "say", "whisper", "landed", "note", "nextTry"] as const;

export type WordedCommand = Extract<RehearsalCommand, { type: (typeof worded)[number] }>;

/** Whether a command comes with words. */
export const isWorded = (command: RehearsalCommand): command is WordedCommand =>
  (worded as readonly string[]).includes(command.type);

/** A box that was ticked is sent; one that wasn't is not. */
const boxes = ["card", "machine", "praise"];

const envelope = z.looseObject({
  rehearsalId: z.uuid(),
  /** Made with the form: the same form sent twice acts once. */
  key: z.uuid(),
});

/** In place of what only a programmer would understand. */
const unanswered = "Choose one of these";

/**
 * A command as a form sends it: flat fields, with the words beside it where it comes with some. Nobody joins by a form,
 * and what kind of thing was said is not for a page to say.
 */
export const rehearsalCommandFormSchema = envelope.transform((form, context) => {
  // A form that is sent again once there is a signal says how long it waited. Here that changes nothing.
  const { rehearsalId, key, text, move: _, held: __, ...fields } = form;
  const ticked = Object.entries(fields).map(([name, value]) => [name, boxes.includes(name) ? value === "yes" : value]);
  const said = fields.type === "say" ? { move: null } : {};
  const command = rehearsalCommandSchema.safeParse({ ...Object.fromEntries(ticked), ...said });
  const written = command.data?.type === "setStopWord" ? stopWordSchema : saidSchema;
  const words = command.success && isWorded(command.data) ? written.safeParse(text) : null;
  const refuse = (issues: readonly { path: PropertyKey[]; message: string }[]) => {
    for (const { path, message } of issues) {
      context.addIssue({ code: "custom", path, message: message.startsWith("Invalid") ? unanswered : message });
    }
    return z.NEVER;
  };
  if (!command.success) return refuse(command.error.issues);
  if (command.data.type === "join") return refuse([{ path: ["type"], message: unanswered }]);
  if (words && !words.success) return refuse(words.error.issues.map(({ message }) => ({ path: ["text"], message })));
  return { rehearsalId, key, command: command.data, text: words?.data ?? null };
});

/** What a person reads when a command is refused, whatever the reason. */
export const rehearsalCommandRefusals = {
  ...rehearsalRefusals,
  "same-key-other-body": "This page had already been used for something else. It is fresh now: please try once more.",
  "sign-first":
    "There is something to read and agree to first. You find it on your home page. Your words are still here.",
} as const;
