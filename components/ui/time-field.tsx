import type { ComponentProps } from "react";
import { controlClass } from "./control-class.ts";
import { Field, type FieldFrame } from "./field.tsx";

type TimeFieldProps = FieldFrame & Omit<ComponentProps<"input">, keyof FieldFrame | "type" | "name"> & { name: string };

/** A time of day, in the browser's own picker. */
export function TimeField({ label, hint, error, visibleTo, optional, id, className, ...input }: TimeFieldProps) {
  return (
    <Field {...{ label, hint, error, visibleTo, optional, id, className }}>
      {(wiring) => (
        <input
          {...input}
          {...wiring}
          type="time"
          className={controlClass("min-h-12 max-w-48 font-sans tabular-nums")}
        />
      )}
    </Field>
  );
}
