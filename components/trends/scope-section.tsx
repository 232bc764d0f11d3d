import { Badge } from "@/components/ui/badge.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Section } from "@/components/ui/section.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { ruleWords } from "@/lib/domain/trends/cell.ts";
import type { Panel } from "./panel.ts";
import { scopeWords } from "./scope-words.ts";
import { TrendPanel } from "./trend-panel.tsx";
import { csvHref, type ScopeKey, type TrendsView, trendsHref } from "./trends-view.ts";
import { Unanswered } from "./unanswered.tsx";
import type { Unmade } from "./unmade.ts";

interface ScopeSectionProps {
  scope: ScopeKey;
  panels: readonly Panel[];
  view: TrendsView;
  /** Why this scope's numbers for the period aren't made by now; null where they are. */
  unmade: Unmade | null;
}

/** One scope's numbers under the name of what they are; or, kindly, what is needed before there are any. */
export function ScopeSection({ scope, panels, view, unmade }: ScopeSectionProps) {
  const { title, kind, lead, needed } = scopeWords[scope];
  const hidden = [...new Set(panels.flatMap((panel) => panel.hidden))];
  return (
    <Section title={title} lead={lead} actions={<Badge>{kind}</Badge>}>
      {unmade === null && panels.some(({ answers }) => answers) ? (
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
        <EmptyState title={unmade?.title ?? "Nothing can be shown of this period"}>
          {unmade === null ? hidden.map((rule) => <p key={rule}>{ruleWords[rule]}</p>) : <p>{unmade.why}</p>}
          {unmade?.instead ? (
            <p>
              <TextLink href={trendsHref({ ...view, period: unmade.instead })}>See {unmade.instead}</TextLink>
            </p>
          ) : null}
          <p>{needed}</p>
        </EmptyState>
      )}
    </Section>
  );
}
