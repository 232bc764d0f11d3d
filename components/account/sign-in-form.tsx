"use client";

import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
import { EmailField } from "./email-field.tsx";
import { PasswordField } from "./password-field.tsx";

/** Address and password. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <AccountForm action={action} submit="Sign in" hidden={{ next }}>
      {(state) => (
        <>
          <EmailField state={state} />
          <PasswordField label="Password" error={state.errors.password} />
        </>
      )}
    </AccountForm>
  );
}
