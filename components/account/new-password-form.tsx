import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
import { PasswordField } from "./password-field.tsx";

/** A new password in place of a forgotten one. */
export function NewPasswordForm({ action, token }: { action: FormAction; token: string }) {
  return (
    <AccountForm action={action} submit="Save the new password" fields={["password"]} hidden={{ token }}>
      <PasswordField label="New password" isNew />
    </AccountForm>
  );
}
