import { Badge } from "@/components/ui/badge.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Section } from "@/components/ui/section.tsx";
import { ruleWords } from "@/lib/domain/trends/cell.ts";
import type { Panel } from "./panel.ts";
import { scopeWords } from "./scope-words.ts";
import { TrendPanel } from "./trend-panel.tsx";
import { csvHref, type ScopeKey, type TrendsView } from "./trends-view.ts";
import { Unanswered } from "./unanswered.tsx";

interface ScopeSectionProps {
  scope: ScopeKey;
  panels: readonly Panel[];
  view: TrendsView;
  /** Whether this scope's numbers for the period are made by now. */
  isMade: boolean;
}

/** One scope's numbers under the name of what they are; or, kindly, what is needed before there are any. */
export function ScopeSection({ scope, panels, view, isMade }: ScopeSectionProps) {
  const { title, kind, lead, needed } = scopeWords[scope];
  const hidden = [...new Set(panels.flatMap((panel) => panel.hidden))];
  return (
    <Section title={title} lead={lead} actions={<Badge>{kind}</Badge>}>
      {isMade && panels.some(({ answers }) => answers) ? (
        <>
          <div className="gap-6 space-y-6 lg:columns-2 print:columns-auto print:space-y-10">
            {panels
              .filter(({ answers }) => answers)
              .map((panel) => (
                <TrendPanel key={panel.id} panel={panel} csv={csvHref({ ...view, scope }, panel.id)} />
              ))}
          </div>
          <Unanswered panels={panels.filter(({ answers }) => !answers)} view={{ ...view, scope }} />
        </>
      ) : (
        <EmptyState title={isMade ? "Nothing can be shown of this period" : "This period isn’t over"}>
          {isMade ? (
            hidden.map((rule) => <p key={rule}>{ruleWords[rule]}</p>)
          ) : (
            <p>It is counted once, a week after it ends.</p>
          )}
          <p>{needed}</p>
        </EmptyState>
      )}
    </Section>
  );
}
