import { z } from "zod";
import { rehearsalSteps } from "./setting.ts";

/** The steps that somebody ticked: in their own order, each once, however the page sent them. */
export const chosenStepsSchema = z
  .array(z.enum(rehearsalSteps), "Choose at least one step.")
  .min(1, "Choose at least one step.")
  .transform((chosen) => rehearsalSteps.filter((step) => chosen.includes(step)));
