import { draftsByMany, type Labelled } from "./labelled.ts";
import { labelledExamples } from "./rule-examples.ts";

/** What the second reader learns from. The rules' own examples count twice, since those it must never get wrong. */
export const draftsToLearnFrom = (): Labelled[] => [...draftsByMany(), ...labelledExamples(), ...labelledExamples()];
