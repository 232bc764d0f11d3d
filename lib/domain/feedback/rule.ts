import type { FeedbackCategory, FeedbackRole, FeedbackStep } from "./draft.ts";

/** One way of saying a thing, as data: in which words it shows, and in which it doesn't. The sentences that prove both stand beside the tests. */
export interface Rule {
  key: string;
  category: FeedbackCategory;
  /** Where it holds; everywhere unless said. */
  steps?: readonly FeedbackStep[];
  /** Whose words it holds for; anybody's unless said. */
  roles?: readonly FeedbackRole[];
  /** What it reads: what the writer claims (unless said), each sentence whole, or the draft as one. */
  reads?: "claims" | "sentence" | "draft";
  match: readonly string[];
  /** What takes it back where it stands in the same words. */
  unless?: readonly string[];
}
