import type { ComponentProps } from "react";
import { controlClass } from "./control-class.ts";
import { Field, type FieldFrame } from "./field.tsx";

export interface SelectOption {
  value: string;
  label: string;
}

type SelectFieldProps = FieldFrame &
  Omit<ComponentProps<"select">, keyof FieldFrame | "name" | "children" | "multiple"> & {
    name: string;
    options: readonly SelectOption[];
    /** The words of an empty first choice, for a field that starts unanswered. */
    placeholder?: string | undefined;
  };

/** A native select. For up to five choices RadioGroup is kinder. */
export function SelectField({
  label,
  hint,
  error,
  visibleTo,
  optional,
  id,
  className,
  options,
  placeholder,
  ...select
}: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, visibleTo, optional, id, className }}>
      {(wiring) => (
        // Keyed, since a form reset after an action would otherwise put back the first choice.
        <select
          key={String(select.defaultValue ?? "")}
          {...select}
          {...wiring}
          className={controlClass("min-h-12 font-sans")}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
