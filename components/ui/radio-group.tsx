import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { FieldFrame } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";

export interface RadioOption {
  value: string;
  label: ReactNode;
  /** A second line, for what choosing this means. */
  note?: ReactNode;
  /** What it is known by where its value changes while the page stands: what was chosen stays chosen. */
  id?: string | undefined;
}

type RadioGroupProps = FieldFrame & {
  name: string;
  options: readonly RadioOption[];
  defaultValue?: string | undefined;
  required?: boolean | undefined;
  /** Where the notes are many: only that of what is chosen is shown, and each is still read with its option. */
  notes?: "chosen" | undefined;
};

/** One choice of a few, each a full-width row that a thumb can hit. */
export function RadioGroup({ name, options, defaultValue, required, notes, ...frame }: RadioGroupProps) {
  return (
    <Fieldset {...frame} role="radiogroup">
      {options.map((option) => (
        <label
          key={option.id ?? option.value}
          className="flex min-h-12 items-start gap-3 rounded-control border border-edge bg-surface px-4 py-3 font-sans hover:border-muted group/option has-checked:border-accent has-checked:bg-accent-soft"
        >
          <span className="flex h-lh items-center">
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              defaultChecked={option.value === defaultValue}
              className="size-5 shrink-0"
            />
          </span>
          <span>
            {option.label}
            {option.note ? (
              <span
                className={classNames(
                  "block text-sm text-muted",
                  notes === "chosen" && "sr-only group-has-checked/option:not-sr-only",
                )}
              >
                {option.note}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </Fieldset>
  );
}
