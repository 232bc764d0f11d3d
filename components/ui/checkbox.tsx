import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { FieldAudienceLine, FieldError, type FieldFrame, FieldHint, useFieldWiring } from "./field.tsx";

type CheckboxProps = Omit<FieldFrame, "optional"> &
  Omit<ComponentProps<"input">, keyof FieldFrame | "type" | "name"> & { name: string };

/** One yes or no. The words are the label, so a tap on them ticks it. */
export function Checkbox({ label, hint, error, visibleTo, id, className, ...input }: CheckboxProps) {
  const { ids, wiring } = useFieldWiring({ label, hint, error, visibleTo, id });
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <label className="flex min-h-12 items-start gap-3 py-2.5 font-sans">
        <span className="flex h-lh items-center">
          <input {...input} {...wiring} type="checkbox" className="size-5 shrink-0" />
        </span>
        <span>{label}</span>
      </label>
      <div className="flex flex-col gap-1 pl-8 empty:hidden">
        {hint ? <FieldHint id={ids.hint}>{hint}</FieldHint> : null}
        {visibleTo ? <FieldAudienceLine id={ids.audience} visibleTo={visibleTo} /> : null}
        {error ? <FieldError id={ids.error}>{error}</FieldError> : null}
      </div>
    </div>
  );
}
