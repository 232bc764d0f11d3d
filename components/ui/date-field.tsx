import type { ComponentProps } from "react";
import { controlClass } from "./control-class.ts";
import { Field, type FieldFrame } from "./field.tsx";

type DateFieldProps = FieldFrame &
  Omit<ComponentProps<"input">, keyof FieldFrame | "type" | "name"> & {
    name: string;
    /** `datetime-local` asks for a day and a time in one control. */
    type?: "date" | "datetime-local" | undefined;
  };

/** A day, in the browser's own picker and the person's own format. */
export function DateField({
  label,
  hint,
  error,
  visibleTo,
  optional,
  id,
  className,
  type = "date",
  ...input
}: DateFieldProps) {
  return (
    <Field {...{ label, hint, error, visibleTo, optional, id, className }}>
      {(wiring) => (
        <input
          {...input}
          {...wiring}
          type={type}
          className={controlClass("min-h-12 max-w-72 font-sans tabular-nums")}
        />
      )}
    </Field>
  );
}
