import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { FormAction } from "@/lib/domain/form.ts";

interface AccountFormProps {
  action: FormAction;
  /** What the button says. */
  submit: string;
  /** The names of its fields: each shows its own error. */
  fields?: readonly string[];
  /** Sent along unseen, such as a link's token. */
  hidden?: Readonly<Record<string, string>>;
  variant?: "primary" | "quiet";
  children?: ReactNode;
}

/** A form about one's account: its fields and one button. */
export function AccountForm({ action, submit, fields, hidden = {}, variant = "primary", children }: AccountFormProps) {
  return (
    <ActionForm action={action} ownErrors={fields}>
      <Stack>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <div>
          <SubmitButton variant={variant}>{submit}</SubmitButton>
        </div>
      </Stack>
    </ActionForm>
  );
}
