import type { Protocol, StepId } from "@/lib/domain/protocol/protocol.ts";
import { groundworkOf } from "@/lib/domain/repair/template.ts";

/** Which ratings a template asks for at a step: on the way into the talk those before it, from there on those after. */
export function ratesAt(protocol: Protocol, stepId: StepId): { before: boolean; after: boolean } {
  const isAsked = protocol.steps.some(
    ({ id, inputs }) => id === stepId && inputs.some(({ kind }) => kind === "rating"),
  );
  const isGroundwork = groundworkOf(protocol).some(({ id }) => id === stepId);
  return { before: isAsked && isGroundwork, after: isAsked && !isGroundwork };
}
