import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  /** A line beneath the title. */
  lead?: ReactNode;
  /** Stands at the end of the title's row. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * A part of a page under its own h2, and named by the same words: an id made on the server may come twice, since what was
 * drawn for one page stays around the next.
 */
export function Section({ title, lead, actions, children }: SectionProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="font-serif text-xl font-medium">{title}</h2>
        {actions}
      </div>
      {lead ? <p className="-mt-2 max-w-2xl text-muted">{lead}</p> : null}
      {children}
    </section>
  );
}
