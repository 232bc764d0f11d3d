import { ActionForm } from "@/components/ui/action-form.tsx";
import { OutcomeFieldset, OutcomeRadio } from "@/components/ui/outcome-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { sentencesOf } from "@/lib/domain/draft/sentences.ts";
import type { After } from "./after.ts";
import { carriable } from "./debrief-parts.ts";

/** The steps of a repair that have a draft, as one would say them. */
const drafted = {
  speak: "Where I speak",
  listen: "Where I say back what I heard",
  own: "Where I own my part",
  reassure: "Where I reassure",
} as const;
type DraftedStep = keyof typeof drafted;

const isDrafted = (step: string): step is DraftedStep => step in drafted;

/** The sentences that one said for one's own side, each with the name it is chosen by. */
export function ownSentences({ view, words }: After): { id: string; text: string }[] {
  return carriable(view).flatMap(({ lineId }) =>
    sentencesOf(words[lineId ?? ""] ?? "").map((text, index) => ({ id: `${lineId}:${index}`, text })),
  );
}

/** Choosing sentences of one's own to wait, as a private draft, for one's next repair. */
export function BridgeForm({ after }: { after: After }) {
  const { carry, rehearsalId, newId, view } = after;
  const sentences = ownSentences(after);
  if (!carry || sentences.length === 0) return null;
  const practised = view.steps.filter(isDrafted);
  const steps = practised.length > 0 ? practised : (["speak"] as const);
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
          options={steps.map((step) => ({ value: step, label: drafted[step] }))}
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
