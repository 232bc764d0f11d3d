import { draftsByMany, type Labelled } from "./labelled.ts";
import { labelledExamples } from "./rule-examples.ts";

/** How often the rules' own examples count: those it must never get wrong. */
const often = 3;

/** What the second reader learns from. */
export const draftsToLearnFrom = (): Labelled[] => [
  ...draftsByMany(),
  ...Array.from({ length: often }, labelledExamples).flat(),
];
