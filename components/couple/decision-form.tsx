import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import type { ButtonVariant } from "@/components/ui/button-class.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

interface DecisionFormProps {
  action: FormAction;
  coupleId: string;
  decision: "clear" | "hold";
  /** The checks on the screen: their answers are deleted with the decision. */
  checkIds?: readonly string[];
  variant?: ButtonVariant;
  children: string;
}

/** One decision about the steps a couple does together, as one press. */
export function DecisionForm({ action, coupleId, decision, checkIds = [], variant, children }: DecisionFormProps) {
  return (
    <ActionForm action={action} className="flex flex-col gap-3">
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="decision" value={decision} />
      {checkIds.map((checkId) => (
        <input key={checkId} type="hidden" name="checkIds[]" value={checkId} />
      ))}
      <div>
        <SubmitButton variant={variant}>{children}</SubmitButton>
      </div>
    </ActionForm>
  );
}
