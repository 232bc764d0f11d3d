import { type Draft, type FeedbackCategory, feedbackCategories } from "../draft.ts";
import type { Reading } from "../read-draft.ts";
import { dangerFeaturesOf, styleFeaturesOf } from "./features-of.ts";
import { type LinearModel, likelihoods, scoresOf } from "./linear-model.ts";

export interface Models {
  style: LinearModel;
  danger: LinearModel;
}

/** In the order of a style model's classes. */
export const styleClasses: readonly (FeedbackCategory | null)[] = [null, ...feedbackCategories];

/** How likely a tip must be to be given, and how much a rule adds to that; and above which score the panel opens: with a rule for it, and without. */
const enough = { tip: 0.4, rule: 1.5, danger: { byRule: -2, alone: -0.25 } };

/** Long drafts are read a few sentences at a time: one sentence in ten would drown among the others. */
const span = 3;

function spansOf<T>(sentences: readonly T[]): T[][] {
  const spans: T[][] = [];
  for (let from = 0; from === 0 || from < sentences.length; from += span) {
    spans.push(sentences.slice(from, from + span));
  }
  return spans;
}

/** Reads beside the rules, by what it learnt from labelled drafts: gives them a second opinion, no words of its own. */
export function secondReader(models: Models) {
  return {
    /** Whether a draft speaks of danger. Words that no rule knows may do so; those that one knows nearly always do. */
    sensesDanger(byRule: boolean, { step }: Draft, { everything }: Reading): boolean {
      const told = everything.map((one) => dangerFeaturesOf(step, [one]));
      const most = (parts: readonly (readonly string[])[]) =>
        Math.max(...parts.map((features) => scoresOf(models.danger, features)[0] ?? 0));
      // What goes before and after tells how a sentence is meant, and drowns it too: each is half of the answer.
      const worst = most(told);
      const score = told.length > 1 ? (worst + most(spansOf(told).map((few) => few.flat()))) / 2 : worst;
      return score > (byRule ? enough.danger.byRule : enough.danger.alone);
    },

    /** The tip to give, where the rules would give this one. */
    reconsider(byRule: FeedbackCategory | null, draft: Draft, { sentences }: Reading): FeedbackCategory | null {
      let best: { category: FeedbackCategory | null; likelihood: number } = { category: null, likelihood: enough.tip };
      for (const few of spansOf(sentences)) {
        const scores = scoresOf(models.style, styleFeaturesOf(draft, few));
        likelihoods(
          scores.map((score, index) => (byRule === feedbackCategories[index] ? score + enough.rule : score)),
        ).forEach((likelihood, index) => {
          const category = styleClasses[index] ?? null;
          const fits = category && (category !== "pseudo-feeling" || draft.step === "speak");
          if (fits && likelihood > best.likelihood) best = { category, likelihood };
        });
      }
      return best.category;
    },
  };
}

export type SecondReader = ReturnType<typeof secondReader>;
