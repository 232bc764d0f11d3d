import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { SignedKind } from "@/lib/domain/consent/consent.ts";

interface SignFormProps {
  action: FormAction;
  coupleId: string;
  kind: SignedKind;
  /** The version on the screen: what is signed is what was read. */
  wording: string;
}

/** Signs the text above it. */
export function SignForm({ action, coupleId, kind, wording }: SignFormProps) {
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="wording" value={wording} />
      <div>
        <SubmitButton wide>I have read this and agree</SubmitButton>
      </div>
      <p className="font-sans text-sm text-muted">
        You don’t have to agree. You can close this page and talk to your coach first.
      </p>
    </ActionForm>
  );
}
