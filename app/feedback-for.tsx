import type { ReactNode } from "react";
import { chooseTipsAction } from "@/app/account/actions.ts";
import type { DraftAt } from "@/components/feedback/draft-at.ts";
import { DraftFeedback } from "@/components/feedback/draft-feedback.tsx";
import { crisisPanelId } from "@/components/safety/crisis-panel.tsx";

/** Language feedback for what somebody drafts. What a friend without an account chooses is kept on their device alone. */
export function feedbackFor(person: { wantsTips: boolean } | null): (at: readonly DraftAt[]) => ReactNode {
  return (at) => (
    <DraftFeedback
      at={at}
      wantsTips={person?.wantsTips ?? true}
      choose={person && chooseTipsAction}
      helpId={crisisPanelId}
    />
  );
}
