import { OutcomeSelect } from "@/components/ui/outcome-fields.tsx";
import type { FormAction } from "@/lib/domain/form.ts";
import { AccountForm } from "./account-form.tsx";
import { NameField } from "./name-field.tsx";

interface ProfileFormProps {
  action: FormAction;
  name: string;
  timeZone: string;
  timeZones: readonly string[];
}

/** What a person is called, and whose clock their dates follow. */
export function ProfileForm({ action, name, timeZone, timeZones }: ProfileFormProps) {
  return (
    <AccountForm action={action} submit="Save" variant="quiet" fields={["name", "timeZone"]}>
      <NameField name={name} hint="The people you work with here see it." />
      <OutcomeSelect
        label="Time zone"
        name="timeZone"
        hint="Dates and times are shown in it."
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        defaultValue={timeZone}
      />
    </AccountForm>
  );
}
