import type { Draft, FeedbackCategory } from "./draft.ts";
import { anyOf } from "./pattern.ts";
import { type Reading, readDraft } from "./read-draft.ts";
import type { Rule } from "./rule.ts";
import { blameRules } from "./rules/blame.ts";
import { blameForAllRules } from "./rules/blame-for-all.ts";
import { contemptRules } from "./rules/contempt.ts";
import { falseReassuranceRules } from "./rules/false-reassurance.ts";
import { hollowApologyRules } from "./rules/hollow-apology.ts";
import { mindReadingRules } from "./rules/mind-reading.ts";
import {
  obliqueApologyRules,
  obliqueBlameRules,
  obliqueContemptRules,
  obliqueFeelingRules,
  obliqueMindReadingRules,
  obliqueReassuranceRules,
} from "./rules/oblique.ts";
import { pseudoFeelingRules } from "./rules/pseudo-feeling.ts";
import { isAboutSafety } from "./safety.ts";
import { type SecondReader, secondReader } from "./second-reader/second-reader.ts";
import weights from "./second-reader/weights.json" with { type: "json" };

/** What a draft could do with a tip about, if anything, and whether its words are of danger. */
export interface Feedback {
  category: FeedbackCategory | null;
  safety: boolean;
}

/** Every rule; of two that hold, the one that stands first gives the tip. */
export const rules: readonly Rule[] = [
  ...hollowApologyRules,
  ...obliqueApologyRules,
  ...pseudoFeelingRules,
  ...obliqueFeelingRules,
  ...contemptRules,
  ...obliqueContemptRules,
  ...mindReadingRules,
  ...obliqueMindReadingRules,
  ...falseReassuranceRules,
  ...obliqueReassuranceRules,
  ...blameRules,
  ...blameForAllRules,
  ...obliqueBlameRules,
];

interface ReadyRule {
  rule: Rule;
  holds: (words: string) => boolean;
}

let ready: readonly ReadyRule[] | undefined;

/** Expressions are made when the first draft is read: whoever only asks for a tip's words needs none. */
function readyRules(): readonly ReadyRule[] {
  ready ??= rules.map((rule) => {
    const matches = anyOf(rule.match);
    const excuses = anyOf(rule.unless ?? []);
    return { rule, holds: (words) => matches(words) && !excuses(words) };
  });
  return ready;
}

function appliesTo(rule: Rule, { role, step }: Draft): boolean {
  return (rule.steps?.includes(step) ?? true) && (rule.roles?.includes(role) ?? true);
}

/** What the rules of each kind read. */
function textsOf({ sentences }: Reading): Record<NonNullable<Rule["reads"]>, readonly string[]> {
  const words = sentences.map((sentence) => sentence.words);
  return { claims: sentences.map(({ claims }) => claims), sentence: words, draft: [words.join(". ")] };
}

/** The first rule that a reading comes under. One text after the other, since rules share what they ask of it. */
function ruleFor(draft: Draft, reading: Reading): Rule | null {
  const applying = readyRules().filter(({ rule }) => appliesTo(rule, draft));
  let first = applying.length;
  for (const [kind, texts] of Object.entries(textsOf(reading))) {
    for (const words of texts.filter((text) => text !== "")) {
      const found = applying.findIndex(
        ({ rule, holds }, index) => index < first && (rule.reads ?? "claims") === kind && holds(words),
      );
      if (found >= 0) first = found;
    }
  }
  return applying[first]?.rule ?? null;
}

/** A reader of drafts: rules first, and beside them a second reader, unless there is none, who may doubt one or notice what none knows. */
export function reader(second: SecondReader | null): (draft: Draft) => Feedback {
  return (draft) => {
    const reading = readDraft(draft);
    if (reading.everything.length === 0) return { category: null, safety: false };
    const danger = isAboutSafety(reading);
    if (second ? second.sensesDanger(danger, draft, reading) : danger) return { category: null, safety: true };
    const category = ruleFor(draft, reading)?.category ?? null;
    return { category: second ? second.reconsider(category, draft, reading) : category, safety: false };
  };
}

/** Reads a draft: what could be said about it in one tip, and whether it speaks of danger, which is never a matter of style. */
export const classify: (draft: Draft) => Feedback = reader(secondReader(weights));
