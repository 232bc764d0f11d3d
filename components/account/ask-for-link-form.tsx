import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
import { EmailField } from "./email-field.tsx";

/** Where to send a link. */
export function AskForLinkForm({ action, next = "" }: { action: FormAction; next?: string }) {
  return (
    <AccountForm action={action} submit="Send me a link" fields={["email"]} hidden={{ next }}>
      <EmailField />
    </AccountForm>
  );
}
