import type { StepId } from "@/lib/domain/protocol/protocol.ts";

/** The id of the form that a step's draft is written in, for buttons that stand outside it and take the words along. */
export const draftFormId = (step: StepId): string => `draft-${step}`;
