import { z } from "zod";

/**
 * The facts a template may ask about. All of them are about the joint work, save `readyBoth`, which the engine
 * derives from ratings that no one else sees: a template can require it but can never tell whose rating decided.
 */
const factNames = [
  "named", // boolean: somebody named the tender moment and the other acknowledged it
  "asking", // "none" | "asked" | "yes" | "notYet": where the asking for consent stands
  "readyBoth", // boolean: each has a fresh rating at or below the limit
  "orderAgreed", // boolean: both agreed who speaks first
  "shareSent", // boolean: this turn's speaker has sent what they chose to share
  "reflected", // boolean: this turn's listener has reflected back, aloud or in writing
  "heard", // "none" | "yes" | "partly" | "notNow": this turn's speaker's last answer to "do you feel heard?"
  "owning", // "none" | "owned" | "passed": this turn's listener
  "turnsDone", // 0 | 1 | 2: turns finished in this round
  "softened", // 0 | 1 | 2: how many said that they have softened
  "reassuranceClosed", // 0 | 1 | 2: directions in which reassurance was given or quietly closed
  "complete", // 0 | 1 | 2: how many say that they feel complete
  "lingering", // 0 | 1 | 2: how many answered the check for anything that lingers
] as const;

export const factNameSchema = z.enum(factNames);
export type FactName = z.infer<typeof factNameSchema>;

const factValueSchema = z.union([z.boolean(), z.number(), z.string()]);
export type FactValue = z.infer<typeof factValueSchema>;
export type Facts = Record<FactName, FactValue>;

/** A condition as JSON: facts compared with `eq`, `gte`, `lte` or `in`, joined with all, any, not. Never evaluated as code. */
export type Guard =
  | { all: Guard[] }
  | { any: Guard[] }
  | { not: Guard }
  | { fact: FactName; eq: FactValue }
  | { fact: FactName; gte: number }
  | { fact: FactName; lte: number }
  | { fact: FactName; in: FactValue[] };

export const guardSchema: z.ZodType<Guard> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(guardSchema) }),
    z.strictObject({ any: z.array(guardSchema).min(1) }),
    z.strictObject({ not: guardSchema }),
    z.strictObject({ fact: factNameSchema, eq: factValueSchema }),
    z.strictObject({ fact: factNameSchema, gte: z.number() }),
    z.strictObject({ fact: factNameSchema, lte: z.number() }),
    z.strictObject({ fact: factNameSchema, in: z.array(factValueSchema).min(1) }),
  ]),
);

/** Whether the facts satisfy the guard. `{ all: [] }` is always satisfied. */
export function holds(guard: Guard, facts: Facts): boolean {
  if ("all" in guard) return guard.all.every((inner) => holds(inner, facts));
  if ("any" in guard) return guard.any.some((inner) => holds(inner, facts));
  if ("not" in guard) return !holds(guard.not, facts);
  const value = facts[guard.fact];
  if ("eq" in guard) return value === guard.eq;
  if ("in" in guard) return guard.in.includes(value);
  if (typeof value !== "number") return false;
  return "gte" in guard ? value >= guard.gte : value <= guard.lte;
}
