/** What a tip can be about. */
export const feedbackCategories = [
  "blame",
  "mind-reading",
  "contempt",
  "pseudo-feeling",
  "hollow-apology",
  "false-reassurance",
] as const;

export type FeedbackCategory = (typeof feedbackCategories)[number];

/** Who is writing: the one to be heard, the one who hears, or either. */
export const feedbackRoles = ["speaker", "listener", "both"] as const;

/** The steps at which words to the other person are drafted. */
export const feedbackSteps = ["speak", "listen", "own", "reassure", "intent"] as const;

export type FeedbackRole = (typeof feedbackRoles)[number];
export type FeedbackStep = (typeof feedbackSteps)[number];

/** Something somebody is about to say, and where. */
export interface Draft {
  role: FeedbackRole;
  step: FeedbackStep;
  text: string;
}
