import type { Draft, FeedbackRole, FeedbackStep } from "@/lib/domain/feedback/draft.ts";
import type { RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";

/** As whom and at which step something is drafted. */
export type DraftAt = Omit<Draft, "text">;

const roles: Readonly<Record<FeedbackStep, FeedbackRole>> = {
  speak: "speaker",
  listen: "listener",
  own: "listener",
  reassure: "both",
  intent: "both",
};

/** What is drafted at a step of a repair. */
export const draftAt = (step: FeedbackStep): DraftAt => ({ role: roles[step], step });

const practised: Readonly<Record<RehearsalStep, FeedbackStep>> = {
  ask: "speak",
  speak: "speak",
  listen: "listen",
  own: "own",
  reassure: "reassure",
  reconnect: "reassure",
};

/** What may be said in a rehearsal of these steps: nobody knows at which of them somebody is. */
export const practisedAt = (steps: readonly RehearsalStep[]): DraftAt[] =>
  [...new Set(steps.map((step) => practised[step]))].map(draftAt);
