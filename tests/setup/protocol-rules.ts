import type { Protocol, StepId } from "@/lib/domain/protocol/protocol.ts";

/** What a template promises, as far as the oracle checks it. */
export interface Rules {
  limit: number;
  breakMinutes: number;
  returnWithinHours: number;
  asks: boolean;
  names: boolean;
  softens: boolean;
  impact: boolean;
  breaksByItself: boolean;
  accepted: readonly string[];
  steps: readonly StepId[];
}

/** What the oracle holds a template to, written out by hand. */
export const rulesOf = (protocol: Protocol): Rules => {
  const published = { limit: 5, breakMinutes: 20, returnWithinHours: 24, breaksByItself: false, accepted: ["yes"] };
  const steps = protocol.steps.map((step) => step.id);
  switch (protocol.id) {
    case "naming":
      return { ...published, asks: false, names: true, softens: true, impact: false, steps };
    case "asking":
      return { ...published, asks: true, names: false, softens: false, impact: true, steps };
    default:
      return {
        limit: 4,
        breakMinutes: 30,
        returnWithinHours: 12,
        breaksByItself: true,
        accepted: ["yes", "partly"],
        asks: true,
        names: true,
        softens: true,
        impact: true,
        steps,
      };
  }
};
