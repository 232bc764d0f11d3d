"use client";

import { SelectField } from "@/components/ui/select-field.tsx";
import { type FormAction, typed } from "@/lib/domain/form.ts";
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
    <AccountForm action={action} submit="Save" variant="quiet">
      {(state) => (
        <>
          <NameField state={state} name={name} hint="The people you work with here see it." />
          <SelectField
            label="Time zone"
            name="timeZone"
            hint="Dates and times are shown in it."
            options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            defaultValue={typed(state, "timeZone") ?? timeZone}
            error={state.errors.timeZone}
          />
        </>
      )}
    </AccountForm>
  );
}
