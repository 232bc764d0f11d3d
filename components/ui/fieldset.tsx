import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { FieldAudienceLine, FieldError, type FieldFrame, FieldHint, OptionalMark, useFieldWiring } from "./field.tsx";

/** A question answered by several controls: a native fieldset whose hint, audience and error belong to the group. */
export function Fieldset({ children, role, ...frame }: FieldFrame & { children: ReactNode; role?: "radiogroup" }) {
  const { ids, wiring } = useFieldWiring(frame);
  const { label, hint, error, visibleTo, optional, className } = frame;
  return (
    <fieldset {...wiring} role={role} className={classNames("min-w-0", className)}>
      <legend className="mb-1.5 font-sans font-semibold">
        {label}
        {optional ? <OptionalMark /> : null}
      </legend>
      <div className="flex flex-col gap-2">
        {hint ? <FieldHint id={ids.hint}>{hint}</FieldHint> : null}
        {visibleTo ? <FieldAudienceLine id={ids.audience} visibleTo={visibleTo} /> : null}
        {children}
        {error ? <FieldError id={ids.error}>{error}</FieldError> : null}
      </div>
    </fieldset>
  );
}
