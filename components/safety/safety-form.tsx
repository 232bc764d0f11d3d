"use client";

import { ActionForm, type FormAction, useFormOutcome } from "@/components/ui/action-form.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { withName } from "@/lib/domain/protocol/wording.ts";
import { safetyQuestions } from "@/lib/domain/safety/safety-questions.ts";

interface SafetyFormProps {
  action: FormAction;
  coupleId: string;
  /** The other's name, or words that stand for it. */
  other: string;
  coachId: string;
  coachName: string;
}

function Questions({ other, coachName }: Pick<SafetyFormProps, "other" | "coachName">) {
  const { errors, values } = useFormOutcome();
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  return (
    <>
      {safetyQuestions.map(({ id, question, options }) => (
        <RadioGroup
          key={id}
          name={id}
          label={withName(question, other)}
          options={options}
          required
          defaultValue={text(id)}
          error={errors[id]}
        />
      ))}
      <TextArea
        name="note"
        label={`Is there anything ${coachName} should know?`}
        optional
        visibleTo={{ audience: "coach", words: `Only you and ${coachName}` }}
        defaultValue={text("note")}
        error={errors.note}
      />
    </>
  );
}

/** The short private check. It looks the same whatever is answered. */
export function SafetyForm({ action, coupleId, other, coachId, coachName }: SafetyFormProps) {
  return (
    <ActionForm
      action={action}
      ownErrors={[...safetyQuestions.map(({ id }) => id), "note"]}
      className="flex flex-col gap-8"
    >
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="coachId" value={coachId} />
      <Questions other={other} coachName={coachName} />
      <div>
        <SubmitButton wide pendingLabel="Sending…">
          Send to {coachName} alone
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
