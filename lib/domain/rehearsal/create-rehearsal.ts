import { z } from "zod";
import { line } from "@/lib/domain/line.ts";
import { prose } from "@/lib/domain/prose.ts";
import { ticked } from "@/lib/domain/ticked.ts";
import { timeChoiceSchema } from "@/lib/domain/time/time-choice.ts";
import { chosenStepsSchema } from "./chosen-steps.ts";
import { difficultySchema } from "./command.ts";
import { longestScenario } from "./lengths.ts";
import { isScripted, rehearsalModes } from "./setting.ts";

const fields = z.looseObject({
  /** Made with the form: the same form sent twice makes one rehearsal. */
  rehearsalId: z.uuid(),
  coupleId: z.uuid(),
  /** Who is to practise, where a coach sets it up; empty for oneself. */
  seat: z
    .enum(["a", "b", ""], "Choose who it is for.")
    .default("")
    .transform((seat) => seat || null),
  mode: z.enum(rehearsalModes, "Choose who stands in."),
  steps: chosenStepsSchema,
  scenario: prose
    .trim()
    .min(1, "Say what it is about, in your words.")
    .max(longestScenario, `Keep it to ${longestScenario} characters.`),
  goal: line({ missing: "Name one thing you want to practise.", max: 200 }),
  difficulty: difficultySchema,
  personaKey: z
    .string()
    .default("")
    .transform((key) => key || null),
  /** What the friend is called here, where one stands in or watches. */
  friendName: z
    .literal("")
    .transform(() => null)
    .or(line({ missing: "Say what to call your friend.", max: 60 }))
    .default(null),
  /** Whether the coach may come in, where the mode itself brings none. */
  inviteCoach: ticked,
});

/** Setting up a rehearsal, as its form sends it. The time is optional: without one it can begin whenever. */
export const createRehearsalSchema = fields.transform((form, context) => {
  const { when, local, zone, personaKey, friendName, inviteCoach, ...rest } = form;
  const time = timeChoiceSchema.safeParse({ when: when === undefined ? "none" : when, local, zone });
  const refuse = (path: string, message: string) => {
    context.addIssue({ code: "custom", path: [path], message });
    return z.NEVER;
  };
  if (!time.success) {
    for (const { path, message } of time.error.issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  }
  if (isScripted(rest) && personaKey === null) return refuse("personaKey", "Choose somebody to practise with.");
  // Whom they ask is for the rehearser to say.
  if (rest.mode === "friend" && rest.seat === null && friendName === null)
    return refuse("friendName", "Say what to call your friend.");
  return {
    rehearsalId: rest.rehearsalId,
    coupleId: rest.coupleId,
    seat: rest.seat,
    mode: rest.mode,
    steps: rest.steps,
    scenario: rest.scenario,
    goal: rest.goal,
    difficulty: rest.difficulty,
    personaKey: isScripted(rest) ? personaKey : null,
    friendName,
    inviteCoach: rest.mode === "coach" || inviteCoach,
    plannedAt: time.data,
  };
});
export type CreateRehearsal = z.output<typeof createRehearsalSchema>;
