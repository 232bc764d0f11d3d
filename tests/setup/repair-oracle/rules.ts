import type { StepId } from "@/lib/domain/protocol/protocol.ts";

/** What a template promises, as far as the oracle checks it. */
export interface Rules {
  /** The rating above which joint work waits. */
  limit: number;
  breakMinutes: number;
  returnWithinHours: number;
  asks: boolean;
  names: boolean;
  softens: boolean;
  impact: boolean;
  breaksByItself: boolean;
  /** The answers to "do you feel heard?" that open owning. */
  accepted: readonly string[];
  steps: readonly StepId[];
}

const published = {
  limit: 5,
  breakMinutes: 20,
  returnWithinHours: 24,
  breaksByItself: false,
  accepted: ["yes"],
} satisfies Partial<Rules>;

const turns: readonly StepId[] = ["order", "speak", "listen", "own", "reassure", "reconnect"];

const naming: Rules = {
  ...published,
  asks: false,
  names: true,
  softens: true,
  impact: false,
  steps: ["notice", "regulate", "intent", ...turns],
};

const asking: Rules = {
  ...published,
  asks: true,
  names: false,
  softens: false,
  impact: true,
  steps: ["regulate", "intent", "ask", ...turns],
};

const strict: Rules = {
  limit: 4,
  breakMinutes: 30,
  returnWithinHours: 12,
  breaksByItself: true,
  accepted: ["yes", "partly"],
  asks: true,
  names: true,
  softens: true,
  impact: false,
  steps: ["notice", "regulate", "ask", ...turns],
};

const byId: Record<string, Rules> = {
  naming,
  "nine-steps-to-healing": naming,
  asking,
  "art-of-repair": asking,
  strict,
};

/** What the oracle holds a template to, written out by hand and never read from the template. */
export function rulesOf(protocolId: string, limit: number | null = null): Rules {
  const rules = byId[protocolId];
  if (!rules) throw new Error(`nobody wrote down what ${protocolId} promises`);
  return limit === null ? rules : { ...rules, limit };
}
