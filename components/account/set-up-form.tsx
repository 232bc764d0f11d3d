import { OutcomeRadio, OutcomeSelect, OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { type SecretsKind, secretsKinds, secretsPolicies } from "@/lib/domain/consent/secrets-policy.ts";
import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
import { AlsoCoachBox } from "./also-coach-box.tsx";
import { EmailField } from "./email-field.tsx";
import { NameField } from "./name-field.tsx";
import { PasswordField } from "./password-field.tsx";
import { TimeZoneInput } from "./time-zone-input.tsx";

interface SetUpFormProps {
  action: FormAction;
  token: string;
  regions: readonly { value: string; label: string }[];
}

function policyOption(kind: SecretsKind) {
  const { title, summary, effects } = secretsPolicies[kind];
  const note = (
    <>
      <span className="block">{summary}</span>
      {effects.map((effect) => (
        <span key={effect} className="ml-4 list-item list-disc">
          {effect}
        </span>
      ))}
    </>
  );
  return { value: kind, label: <span className="font-semibold">{title}</span>, note };
}

const fields = ["token", "practiceName", "region", "secretsKind", "name", "email", "password"];

/** Makes the first practice and its owner. */
export function SetUpForm({ action, token, regions }: SetUpFormProps) {
  return (
    <AccountForm action={action} submit="Make the practice" fields={fields}>
      <OutcomeText
        label="Set-up token"
        name="token"
        hint="It was printed where the server started."
        autoComplete="off"
        defaultValue={token}
        required
      />
      <OutcomeText
        label="Name of the practice"
        name="practiceName"
        hint="Your clients will see it."
        autoComplete="organization"
        required
      />
      <OutcomeSelect
        label="Where are your clients?"
        name="region"
        hint="It decides which crisis lines they are shown."
        options={regions}
        defaultValue="international"
      />
      <OutcomeRadio
        label="How do you treat what one of two people tells you alone?"
        name="secretsKind"
        hint="Each client reads these words and signs them alone. You can change your policy later; they sign it again then."
        options={secretsKinds.map(policyOption)}
      />
      <NameField hint="Your clients and colleagues will see it." />
      <EmailField />
      <PasswordField label="Choose a password" isNew />
      <AlsoCoachBox />
      <TimeZoneInput />
    </AccountForm>
  );
}
