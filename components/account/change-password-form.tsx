import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
import { ClearedWhenDone } from "./cleared-when-done.tsx";
import { PasswordField } from "./password-field.tsx";

/** A new password in place of the present one. */
export function ChangePasswordForm({ action }: { action: FormAction }) {
  return (
    <AccountForm action={action} submit="Change the password" variant="quiet" fields={["currentPassword", "password"]}>
      <ClearedWhenDone>
        <PasswordField label="Present password" name="currentPassword" />
        <PasswordField label="New password" isNew />
      </ClearedWhenDone>
    </AccountForm>
  );
}
