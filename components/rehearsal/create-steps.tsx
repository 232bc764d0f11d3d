"use client";

import { useFormOutcome } from "@/components/ui/action-form.tsx";
import { OutcomeFieldset } from "@/components/ui/outcome-fields.tsx";

interface CreateStepsProps {
  label: string;
  hint?: string | undefined;
  options: readonly { value: string; label: string }[];
  /** What is ticked to begin with. */
  chosen: readonly string[];
}

/** The steps to practise, side by side: any of them, at least one. What was ticked stays so when the form is refused. */
export function CreateSteps({ label, hint, options, chosen }: CreateStepsProps) {
  const { values } = useFormOutcome();
  const ticked = Array.isArray(values.steps) ? values.steps : chosen;
  return (
    <OutcomeFieldset name="steps" label={label} hint={hint}>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label: words }) => (
          <label
            key={value}
            className="inline-flex min-h-11 items-center gap-2 rounded-control border border-edge bg-surface px-3 py-1.5 font-sans text-base hover:border-muted has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="checkbox"
              name="steps[]"
              value={value}
              defaultChecked={ticked.includes(value)}
              className="size-5 shrink-0"
            />
            {words}
          </label>
        ))}
      </div>
    </OutcomeFieldset>
  );
}
