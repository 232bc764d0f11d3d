import { ActionForm } from "@/components/ui/action-form.tsx";
import { OutcomeFieldset, OutcomeRadio } from "@/components/ui/outcome-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { sentencesOf } from "@/lib/domain/draft/sentences.ts";
import { type WrittenStep, writtenSteps } from "@/lib/domain/repair/is-ahead.ts";
import type { Carrying } from "./after.ts";
import { carriable } from "./debrief-parts.ts";
import { practised } from "./list-words.ts";

const isCarried = (step: string): step is WrittenStep => (writtenSteps as readonly string[]).includes(step);

/** The sentences that one said for one's own side, each with the name it is chosen by. */
function ownSentences({ view, words }: Carrying): { id: string; text: string }[] {
  return carriable(view).flatMap(({ lineId }) =>
    sentencesOf(words[lineId ?? ""] ?? "").map((text, index) => ({ id: `${lineId}:${index}`, text })),
  );
}

/** Choosing sentences of one's own to wait, as a private draft, for one's next repair. */
export function BridgeForm({ after }: { after: Carrying }) {
  const { carry, rehearsalId, newId, view } = after;
  const sentences = ownSentences(after);
  if (!carry || sentences.length === 0) return null;
  const here = view.steps.filter(isCarried);
  const steps = here.length > 0 ? here : (["speak"] as const);
  const [first] = steps;
  return (
    <ActionForm action={carry} ownErrors={["sentences", "step"]} stamps={["key"]} className="flex flex-col gap-5">
      <input type="hidden" name="rehearsalId" value={rehearsalId} />
      <input type="hidden" name="key" value={newId()} />
      <OutcomeFieldset
        name="sentences"
        label="Which sentences?"
        hint="You can change every word of them later."
        visibleTo={{ audience: "self", words: "Only you. They wait in your own draft and are sent to nobody." }}
      >
        {sentences.map(({ id, text }) => (
          <label
            key={id}
            className="flex min-h-12 items-start gap-3 rounded-control border border-edge bg-surface px-4 py-3 hover:border-muted has-checked:border-accent has-checked:bg-accent-soft"
          >
            <span className="flex h-lh items-center">
              <input type="checkbox" name="sentences[]" value={id} className="size-5 shrink-0" />
            </span>
            <span className="wrap-break-word">{text}</span>
          </label>
        ))}
      </OutcomeFieldset>
      {steps.length > 1 ? (
        <OutcomeRadio
          name="step"
          label="Where in your next repair?"
          options={steps.map((step) => ({ value: step, label: practised[step] }))}
          defaultValue={first}
          required
        />
      ) : (
        <input type="hidden" name="step" value={first} />
      )}
      <div>
        <SubmitButton wide>Take these along</SubmitButton>
      </div>
    </ActionForm>
  );
}
