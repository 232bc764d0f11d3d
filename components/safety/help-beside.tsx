import { buttonClass } from "@/components/ui/button-class.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { crisisPanelId } from "./crisis-panel.tsx";

/** Beside what is written to a coach: nobody reads it right away, and where help is that answers now. */
export function HelpBeside({ coachName }: { coachName: string }) {
  return (
    <Notice>
      <p>
        Nobody watches this app live. {coachName} finds this when they next look, which can take days. If you are in
        danger now, turn to somebody who answers now.
      </p>
      <button
        type="button"
        popoverTarget={crisisPanelId}
        className={buttonClass({ variant: "quiet", size: "slim", className: "self-start" })}
      >
        See where help is
      </button>
    </Notice>
  );
}
