"use client";

import { OutcomeRadio, OutcomeText } from "@/components/ui/outcome-fields.tsx";
import { type Bond, bonds, bondWords } from "@/lib/domain/couple/bond.ts";

const bondNotes: Readonly<Record<Bond, string>> = {
  partners: "A love relationship of any kind.",
  friends: "Two people who chose each other.",
  family: "Siblings, parent and grown child, in-laws.",
  coparents: "Raising children, together or apart.",
};

/** The coach's own name for a couple, and what the two are to each other. */
export function CoupleFields({ label, bond = "partners" }: { label?: string | undefined; bond?: Bond | undefined }) {
  return (
    <>
      <OutcomeText
        label="Your name for them"
        name="label"
        hint="It is how you find them in your list. Initials or a weekday will do."
        visibleTo={{
          audience: "self",
          words: "You, and your practice’s owner when handing couples over. The couple never sees this name.",
        }}
        defaultValue={label}
        maxLength={80}
        autoComplete="off"
        required
      />
      <OutcomeRadio
        label="What are they to each other?"
        name="bond"
        hint="Some prompts are worded to fit."
        options={bonds.map((value) => ({ value, label: bondWords[value], note: bondNotes[value] }))}
        defaultValue={bond}
        required
      />
    </>
  );
}
