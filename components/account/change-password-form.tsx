"use client";

import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
import { PasswordField } from "./password-field.tsx";

/** A new password in place of the present one. */
export function ChangePasswordForm({ action }: { action: FormAction }) {
  return (
    <AccountForm action={action} submit="Change the password" variant="quiet">
      {(state) => (
        <>
          <PasswordField label="Present password" name="currentPassword" error={state.errors.currentPassword} />
          <PasswordField label="New password" isNew error={state.errors.password} />
        </>
      )}
    </AccountForm>
  );
}
