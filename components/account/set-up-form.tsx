"use client";

import { Checkbox } from "@/components/ui/checkbox.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { type SecretsKind, secretsKinds, secretsPolicies } from "@/lib/domain/consent/secrets-policy.ts";
import { type FormAction, type FormState, typed } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
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

const wasSent = (state: FormState) => Object.keys(state.values).length > 0;

/** Makes the first practice and its owner. */
export function SetUpForm({ action, token, regions }: SetUpFormProps) {
  return (
    <AccountForm action={action} submit="Make the practice">
      {(state) => (
        <>
          <TextField
            label="Set-up token"
            name="token"
            hint="It was printed where the server started."
            autoComplete="off"
            defaultValue={typed(state, "token") ?? token}
            error={state.errors.token}
            required
          />
          <TextField
            label="Name of the practice"
            name="practiceName"
            hint="Your clients will see it."
            autoComplete="organization"
            defaultValue={typed(state, "practiceName")}
            error={state.errors.practiceName}
            required
          />
          <SelectField
            label="Where are your clients?"
            name="region"
            hint="It decides which crisis lines they are shown."
            options={regions}
            defaultValue={typed(state, "region") ?? "international"}
            error={state.errors.region}
          />
          <RadioGroup
            label="How do you treat what one of two people tells you alone?"
            name="secretsKind"
            hint="Each client reads these words and signs them alone. You can change your policy later; they sign it again then."
            options={secretsKinds.map(policyOption)}
            defaultValue={typed(state, "secretsKind")}
            error={state.errors.secretsKind}
          />
          <NameField state={state} hint="Your clients and colleagues will see it." />
          <EmailField state={state} />
          <PasswordField label="Choose a password" isNew error={state.errors.password} />
          <Checkbox
            name="alsoCoach"
            label="I work with couples myself"
            hint="Leave it ticked if you coach. You can invite other coaches either way."
            defaultChecked={wasSent(state) ? typed(state, "alsoCoach") === "on" : true}
          />
          <TimeZoneInput />
        </>
      )}
    </AccountForm>
  );
}
