import type { ComponentProps } from "react";
import { controlClass } from "./control-class.ts";
import { Field, type FieldFrame } from "./field.tsx";

type TextFieldProps = FieldFrame &
  Omit<ComponentProps<"input">, keyof FieldFrame | "type" | "name"> & {
    name: string;
    type?: "text" | "email" | "password" | "search" | "tel" | "url" | "number" | undefined;
  };

/** One line of text, with everything around it that a person needs to know before writing. */
export function TextField({
  label,
  hint,
  error,
  visibleTo,
  optional,
  id,
  className,
  type = "text",
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, visibleTo, optional, id, className }}>
      {(wiring) => <input {...input} {...wiring} type={type} className={controlClass("min-h-12 font-sans")} />}
    </Field>
  );
}
