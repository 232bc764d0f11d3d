"use client";

import { useFormOutcome } from "@/components/ui/action-form.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { OutcomeFieldset } from "@/components/ui/outcome-fields.tsx";

interface CreateStepsProps {
  label: string;
  hint?: string | undefined;
  options: readonly { value: string; label: string }[];
  /** What is ticked to begin with. */
  chosen: readonly string[];
}

/** The steps to practise: any of them, at least one. What was ticked stays so when the form is refused. */
export function CreateSteps({ label, hint, options, chosen }: CreateStepsProps) {
  const { values } = useFormOutcome();
  const ticked = Array.isArray(values.steps) ? values.steps : chosen;
  return (
    <OutcomeFieldset name="steps" label={label} hint={hint}>
      <div className="grid sm:grid-cols-2 sm:gap-x-6">
        {options.map(({ value, label: words }) => (
          <Checkbox key={value} name="steps[]" value={value} label={words} defaultChecked={ticked.includes(value)} />
        ))}
      </div>
    </OutcomeFieldset>
  );
}
