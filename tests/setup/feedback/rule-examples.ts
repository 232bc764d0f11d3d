import { rules } from "@/lib/domain/feedback/classify.ts";
import type { Draft } from "@/lib/domain/feedback/draft.ts";
import type { Rule } from "@/lib/domain/feedback/rule.ts";
import type { Labelled } from "./labelled.ts";
import examples from "./rule-examples.json" with { type: "json" };

interface Examples {
  flags: readonly string[];
  passes: readonly string[];
}

/** Sentences that each rule must flag and must pass, by its key. */
export const ruleExamples: { style: Readonly<Record<string, Examples>>; danger: Readonly<Record<string, Examples>> } =
  examples;

/** An example stands where its rule holds: at the first of its steps and roles, or as a speaker who speaks. */
export function exampleOf({ roles, steps }: Partial<Pick<Rule, "roles" | "steps">>, text: string): Draft {
  return { role: roles?.[0] ?? "speaker", step: steps?.[0] ?? "speak", text };
}

/** The same sentences as labelled drafts, for the second reader to learn from. */
export function labelledExamples(): Labelled[] {
  const styled = rules.flatMap((rule) => {
    const { flags = [], passes = [] } = ruleExamples.style[rule.key] ?? {};
    return [
      ...flags.map((text) => ({ ...exampleOf(rule, text), category: rule.category, safety: false })),
      ...passes.map((text) => ({ ...exampleOf(rule, text), category: null, safety: false })),
    ];
  });
  const dangerous = Object.values(ruleExamples.danger).flatMap(({ flags, passes }) => [
    ...flags.map((text) => ({ ...exampleOf({}, text), category: null, safety: true })),
    ...passes.map((text) => ({ ...exampleOf({}, text), category: null, safety: false })),
  ]);
  return [...styled, ...dangerous];
}
