import { type Draft, type FeedbackCategory, feedbackCategories } from "../draft.ts";
import type { Reading } from "../read-draft.ts";
import { dangerFeaturesOf, styleFeaturesOf } from "./features-of.ts";
import { type LinearModel, read } from "./linear-model.ts";

export interface Models {
  style: LinearModel;
  danger: LinearModel;
}

/** In the order of a style model's classes. */
export const styleClasses: readonly (FeedbackCategory | null)[] = [null, ...feedbackCategories];

/** How sure it must be to give a tip that no rule gives, to take back one, and to open the panel. */
const enough = { tip: 0.7, doubt: 0.85, danger: 0.5 };

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
    /** Whether a draft speaks of danger in words that no rule knows. */
    sensesDanger({ step }: Draft, { everything }: Reading): boolean {
      return spansOf(everything).some(
        (sentences) => (read(models.danger, dangerFeaturesOf(step, sentences))[1] ?? 0) > enough.danger,
      );
    },

    /** The tip to give, where the rules would give this one. */
    reconsider(found: FeedbackCategory | null, draft: Draft, { sentences }: Reading): FeedbackCategory | null {
      const likely = spansOf(sentences).map((few) => read(models.style, styleFeaturesOf(draft, few)));
      if (found) return likely.every(([none = 0]) => none > enough.doubt) ? null : found;
      let best: { category: FeedbackCategory | null; likelihood: number } = { category: null, likelihood: enough.tip };
      for (const among of likely)
        among.forEach((likelihood, index) => {
          const category = styleClasses[index] ?? null;
          const fits = category && (category !== "pseudo-feeling" || draft.step === "speak");
          if (fits && likelihood > best.likelihood) best = { category, likelihood };
        });
      return best.category;
    },
  };
}

export type SecondReader = ReturnType<typeof secondReader>;
