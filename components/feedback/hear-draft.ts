import { sentencesOf } from "@/lib/domain/draft/sentences.ts";
import { classify } from "@/lib/domain/feedback/classify.ts";
import type { FeedbackCategory, FeedbackStep } from "@/lib/domain/feedback/draft.ts";
import { type DraftAt, draftAt } from "./draft-at.ts";

/** A draft, and where it may stand. Nowhere, where there is to be no tip: then only words of danger are heard. */
export interface Asked {
  at: readonly DraftAt[];
  text: string;
}

/** What a tip would be about. */
export interface TipDue {
  category: FeedbackCategory;
  step: FeedbackStep;
}

export interface Heard {
  tip: TipDue | null;
  /** The sentences that speak of danger. */
  danger: readonly string[];
}

const speaksOfDanger = (text: string) => classify({ ...draftAt("speak"), text }).safety;

/** Reads a draft. Where it may stand at several steps, there is a tip only if there would be one at each. */
export function hearDraft({ at, text }: Asked): Heard {
  if (speaksOfDanger(text)) {
    const sentences = sentencesOf(text).filter(speaksOfDanger);
    return { tip: null, danger: sentences.length > 0 ? sentences : [text] };
  }
  const tips = at.map((place) => ({ category: classify({ ...place, text }).category, step: place.step }));
  const [first] = tips;
  const isDue = tips.every(({ category }) => category !== null);
  return { tip: isDue && first?.category ? { category: first.category, step: first.step } : null, danger: [] };
}
