import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { Card } from "@/components/ui/card.tsx";
import { StatusPill } from "@/components/ui/status-pill.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { consentWords, type OptionalKind } from "@/lib/domain/consent/consent.ts";

interface ChoiceFormProps {
  coupleId: string;
  coachId: string;
  kind: OptionalKind;
  given: boolean;
  action: FormAction;
}

/** One choice, with what changing it does now and to the past, said before it is changed. */
export function ChoiceForm({ coupleId, coachId, kind, given, action }: ChoiceFormProps) {
  const words = consentWords[kind];
  return (
    <Card as="li" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3 className="font-sans font-semibold">{words.title}</h3>
        <StatusPill status={given ? "done" : "quiet"}>{given ? "Yes" : "No"}</StatusPill>
      </div>
      <p>
        <span className="font-sans text-sm font-semibold text-muted">
          {given ? "If you take it back" : "If you say yes"}:{" "}
        </span>
        {given ? words.withdrawn : words.given}
      </p>
      <ActionForm action={action} className="flex flex-col gap-3">
        <input type="hidden" name="coupleId" value={coupleId} />
        <input type="hidden" name="coachId" value={coachId} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="given" value={given ? "no" : "yes"} />
        <div>
          <SubmitButton variant="quiet" wide>
            {given ? "Take it back" : "Say yes"}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
