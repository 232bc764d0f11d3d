import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
import { EmailField } from "./email-field.tsx";
import { PasswordField } from "./password-field.tsx";

/** Address and password. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <AccountForm action={action} submit="Sign in" fields={["email", "password"]} hidden={{ next }}>
      <EmailField />
      <PasswordField label="Password" />
    </AccountForm>
  );
}
