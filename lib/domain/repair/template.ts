import type { Protocol, Step, StepId } from "@/lib/domain/protocol/protocol.ts";
import type { PrivateStep } from "./event.ts";

/** The step of a template, or undefined where the template leaves it out. */
export const stepOf = (protocol: Protocol, id: StepId): Step | undefined => protocol.steps.find((s) => s.id === id);

export const hasStep = (protocol: Protocol, id: StepId): boolean => stepOf(protocol, id) !== undefined;

/** The steps before the order is agreed, in the template's own order. */
export function groundworkOf(protocol: Protocol): Step[] {
  const order = protocol.steps.findIndex((s) => s.id === "order");
  return protocol.steps.slice(0, order);
}

export const isPrivateStep = (id: StepId): id is PrivateStep => id === "regulate" || id === "intent";

/** Whether a step comes at or after another in the template. */
export function comesAtOrAfter(protocol: Protocol, id: StepId, from: StepId): boolean {
  const place = protocol.steps.findIndex((s) => s.id === id);
  return place >= 0 && place >= protocol.steps.findIndex((s) => s.id === from);
}
