import type { StepId } from "./protocol.ts";

/** A short name for each step, the same in every protocol, for places that show many couples at once. */
export const stepNames: Readonly<Record<StepId, string>> = {
  notice: "Notice",
  regulate: "Settle",
  intent: "Good intent",
  ask: "Ask",
  order: "Who goes first",
  speak: "Speak",
  listen: "Listen",
  own: "Own",
  reassure: "Reassure",
  reconnect: "Reconnect",
};
