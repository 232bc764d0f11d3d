import { z } from "zod";
import { line } from "../line.ts";
import { prose } from "../prose.ts";
import { chosenStepsSchema } from "../rehearsal/chosen-steps.ts";
import { longestScenario } from "../rehearsal/lengths.ts";

const words = {
  title: line({ missing: "Write how you want to find it in your library.", max: 80 }),
  text: prose.trim().min(1, "Say what it is about.").max(longestScenario, `Keep it to ${longestScenario} characters.`),
  goal: line({ missing: "Name one thing to practise.", max: 200 }),
  steps: chosenStepsSchema,
};

export const createScenarioSchema = z.object({
  /** Made with the form: the same form sent twice makes one scenario. */
  scenarioId: z.uuid(),
  practiceId: z.uuid().optional(),
  ...words,
});
export type CreateScenario = z.output<typeof createScenarioSchema>;

export const editScenarioSchema = z.object({
  scenarioId: z.uuid(),
  /** What the form was filled from; a later change elsewhere is not overwritten unseen. */
  version: z.coerce.number().int().min(1),
  ...words,
});
export type EditScenario = z.output<typeof editScenarioSchema>;

export const deleteScenarioSchema = z.object({ scenarioId: z.uuid() });
export type DeleteScenario = z.output<typeof deleteScenarioSchema>;
