import type { ComponentProps } from "react";
import { controlClass } from "./control-class.ts";
import { Field, type FieldFrame } from "./field.tsx";

type TextAreaProps = FieldFrame & Omit<ComponentProps<"textarea">, keyof FieldFrame | "name"> & { name: string };

/** Room for sentences; it grows as they do. */
export function TextArea({
  label,
  hint,
  error,
  visibleTo,
  optional,
  id,
  className,
  rows = 4,
  ...textarea
}: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, visibleTo, optional, id, className }}>
      {(wiring) => (
        <textarea
          {...textarea}
          {...wiring}
          rows={rows}
          className={controlClass("field-autosize max-h-[70dvh] min-h-28 resize-y leading-7")}
        />
      )}
    </Field>
  );
}
