import { classify, type Feedback } from "@/lib/domain/feedback/classify.ts";
import { type Draft, feedbackCategories } from "@/lib/domain/feedback/draft.ts";
import type { Labelled } from "./labelled.ts";

export interface Measure {
  /** Of the tips given, those that were the right one. */
  precision: number;
  /** Of the tips due, those given. */
  recall: number;
  /** Of the drafts that should pass, those that got a tip. */
  falsePositives: number;
  /** Words of danger that opened no panel, and others that did. */
  unrouted: string[];
  alarms: string[];
  byCategory: Record<string, { precision: number; recall: number }>;
}

/** How the rules do on drafts whose answer is known. Words of danger get no tip, so they count for safety alone. */
export function measure(drafts: readonly Labelled[], reads: (draft: Draft) => Feedback = classify): Measure {
  const seen = drafts.map((draft) => ({ draft, got: reads(draft) }));
  const calm = seen.filter(({ draft }) => !draft.safety);
  const ratesOf = (among: typeof calm, isOne: (category: string | null) => boolean) => {
    const given = among.filter(({ got }) => isOne(got.category));
    const due = among.filter(({ draft }) => isOne(draft.category));
    const right = given.filter(({ draft, got }) => draft.category === got.category).length;
    return { precision: right / given.length, recall: right / due.length };
  };
  const passing = calm.filter(({ draft }) => draft.category === null);
  return {
    ...ratesOf(calm, (category) => category !== null),
    falsePositives: passing.filter(({ got }) => got.category !== null).length / passing.length,
    unrouted: seen.filter(({ draft, got }) => draft.safety && !got.safety).map(({ draft }) => draft.text),
    alarms: calm.filter(({ got }) => got.safety).map(({ draft }) => draft.text),
    byCategory: Object.fromEntries(
      feedbackCategories.map((one) => [one, ratesOf(calm, (category) => category === one)]),
    ),
  };
}
