"use client";

import { OutcomeText } from "@/components/ui/outcome-fields.tsx";

interface PartnerFieldsProps {
  /** "A" or "B" in a form with both; nothing in a form with one. */
  suffix?: "A" | "B" | "";
  optional?: boolean;
}

/** A partner's name and address. */
export function PartnerFields({ suffix = "", optional = false }: PartnerFieldsProps) {
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <OutcomeText
        label="Name"
        name={suffix ? `name${suffix}` : "name"}
        maxLength={80}
        autoComplete="off"
        required={!optional}
      />
      <OutcomeText
        label="E-mail address"
        name={suffix ? `email${suffix}` : "email"}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required={!optional}
      />
    </div>
  );
}
