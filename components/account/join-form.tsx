import { TextField } from "@/components/ui/text-field.tsx";
import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
import { NameField } from "./name-field.tsx";
import { PasswordField } from "./password-field.tsx";
import { TimeZoneInput } from "./time-zone-input.tsx";

interface JoinFormProps {
  action: FormAction;
  token: string;
  /** The address the invitation went to; the account will have it. */
  email: string;
  name: string;
  /** Who will see the name. */
  nameHint: string;
}

/** Makes an account for an invited person. */
export function JoinForm({ action, token, email, name, nameHint }: JoinFormProps) {
  return (
    <AccountForm action={action} submit="Make my account" fields={["name", "password"]} hidden={{ token }}>
      <TextField
        label="E-mail address"
        name="shownEmail"
        type="email"
        autoComplete="username"
        hint="You will sign in with this address."
        defaultValue={email}
        readOnly
      />
      <NameField name={name} hint={nameHint} />
      <PasswordField label="Choose a password" isNew />
      <TimeZoneInput />
    </AccountForm>
  );
}
