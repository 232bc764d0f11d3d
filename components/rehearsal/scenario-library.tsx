import type { Route } from "next";
import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Card } from "@/components/ui/card.tsx";
import { Dialog } from "@/components/ui/dialog.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Actions } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";
import { practised } from "./list-words.ts";

export interface ListedScenario {
  scenarioId: string;
  title: string;
  text: string;
  goal: string;
  steps: readonly RehearsalStep[];
}

interface ScenarioLibraryProps {
  scenarios: readonly ListedScenario[];
  remove: FormAction;
}

/** A coach's own scenes, the newest first, each with the way to give it to somebody. */
export function ScenarioLibrary({ scenarios, remove }: ScenarioLibraryProps) {
  return (
    <ul className="flex flex-col gap-4">
      {scenarios.map(({ scenarioId, title, text, goal, steps }) => (
        <Card as="li" key={scenarioId} className="flex flex-col gap-3">
          <h2 className="text-lg font-medium wrap-anywhere">{title}</h2>
          <p className="flex flex-wrap gap-2">
            {steps.map((step) => (
              <Badge key={step}>{practised[step]}</Badge>
            ))}
          </p>
          <p className="max-w-3xl font-serif whitespace-pre-line wrap-anywhere">{text}</p>
          <p className="text-muted">To try: {goal}</p>
          <Actions>
            <LinkButton
              href={`/rehearsals/new?scenario=${scenarioId}` as Route}
              size="compact"
              aria-label={`Set up a rehearsal: ${title}`}
            >
              Set up a rehearsal
            </LinkButton>
            <LinkButton
              href={`/rehearsals/scenarios/${scenarioId}` as Route}
              size="compact"
              aria-label={`Change: ${title}`}
            >
              Change
            </LinkButton>
            <Dialog
              trigger="Delete"
              triggerLook={{ variant: "plain", size: "compact" }}
              title={`Delete “${title}”?`}
              closeLabel="Keep it"
            >
              <p>It is gone from your library for good. Rehearsals that were set up with it stay as they are.</p>
              <ActionForm action={remove}>
                <input type="hidden" name="scenarioId" value={scenarioId} />
                <SubmitButton variant="danger-calm">Delete it</SubmitButton>
              </ActionForm>
            </Dialog>
          </Actions>
        </Card>
      ))}
    </ul>
  );
}
