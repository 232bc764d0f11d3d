import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { OutcomeRadio, OutcomeSelect, OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type SecretsKind, secretsKinds, secretsPolicies } from "@/lib/domain/consent/secrets-policy.ts";
import { regionName, regions } from "@/lib/domain/practice/region.ts";
import type { Region } from "@/lib/domain/safety/crisis-resources.ts";

interface SettingsFormProps {
  action: FormAction;
  practiceId: string;
  name: string;
  region: Region;
  secretsKind: SecretsKind;
}

/** A practice's name, its clients' region, and how it treats what one partner tells the coach alone. */
export function SettingsForm({ action, practiceId, name, region, secretsKind }: SettingsFormProps) {
  return (
    <ActionForm
      key={`${name} ${region} ${secretsKind}`}
      action={action}
      ownErrors={["name", "region", "secretsKind"]}
      className="flex max-w-2xl flex-col gap-6"
    >
      <input type="hidden" name="practiceId" value={practiceId} />
      <OutcomeText label="Name" name="name" hint="Your clients see it." defaultValue={name} maxLength={120} required />
      <OutcomeSelect
        label="Where your clients are"
        name="region"
        hint="It decides which crisis lines their pages show."
        options={regions.map((value) => ({ value, label: regionName(value) }))}
        defaultValue={region}
      />
      <OutcomeRadio
        label="What one partner tells the coach alone"
        name="secretsKind"
        hint="Each partner reads this policy and signs it alone. If you change it, each is asked to sign the new version."
        options={secretsKinds.map((value) => ({
          value,
          label: secretsPolicies[value].title,
          note: secretsPolicies[value].summary,
        }))}
        defaultValue={secretsKind}
      />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
