import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { type Audience, VisibleTo } from "./visible-to.tsx";

/** Who sees what is written here: an audience, or an audience with its own words. */
export type FieldAudience = Audience | { audience: Audience; words: ReactNode };

export interface FieldFrame {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right; sits beside the control and is read with it. */
  error?: string | undefined;
  visibleTo?: FieldAudience | undefined;
  /** Marks the field as optional, in words. */
  optional?: boolean | undefined;
  id?: string | undefined;
  /** For the whole field, not the control. */
  className?: string | undefined;
}

/** What a control needs so that its label, hint, audience and error belong to it. */
export interface ControlWiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** Gives ids to the lines around a control and says which of them describe it. */
export function useFieldWiring({ id, hint, error, visibleTo }: FieldFrame) {
  const generated = useId();
  const controlId = id ?? generated;
  const ids = { hint: `${controlId}-hint`, audience: `${controlId}-audience`, error: `${controlId}-error` };
  const describedBy = [hint && ids.hint, visibleTo && ids.audience, error && ids.error].filter(Boolean).join(" ");
  const wiring: ControlWiring = {
    id: controlId,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? true : undefined,
  };
  return { ids, wiring };
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="font-sans text-sm text-muted">
      {children}
    </p>
  );
}

export function FieldAudienceLine({ id, visibleTo }: { id: string; visibleTo: FieldAudience }) {
  return typeof visibleTo === "string" ? (
    <VisibleTo id={id} audience={visibleTo} />
  ) : (
    <VisibleTo id={id} audience={visibleTo.audience}>
      {visibleTo.words}
    </VisibleTo>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-2 font-sans text-sm font-medium text-caution">
      <Icon name="caution" className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}

export function OptionalMark() {
  return <span className="font-normal text-muted"> (optional)</span>;
}

/**
 * Label, hint, who sees it, the control, and what is wrong with it, in that order. `children` draws the control and
 * spreads the wiring onto it.
 */
export function Field({ children, ...frame }: FieldFrame & { children: (wiring: ControlWiring) => ReactNode }) {
  const { ids, wiring } = useFieldWiring(frame);
  const { label, hint, error, visibleTo, optional, className } = frame;
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={wiring.id} className="font-sans font-semibold">
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      {hint ? <FieldHint id={ids.hint}>{hint}</FieldHint> : null}
      {visibleTo ? <FieldAudienceLine id={ids.audience} visibleTo={visibleTo} /> : null}
      {children(wiring)}
      {error ? <FieldError id={ids.error}>{error}</FieldError> : null}
    </div>
  );
}
