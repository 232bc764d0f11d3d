import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** A line beneath: what this page is for, or where things stand. */
  lead?: ReactNode;
  /** Stands above the title: a Breadcrumb, or ProgressDots. */
  above?: ReactNode;
  actions?: ReactNode;
}

/** The page's one h1 and what belongs to it. */
export function PageHeader({ title, lead, above, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-4">
      {above}
      <div className="flex flex-col gap-4 sm:flex-row sm:flex-wrap sm:items-end sm:justify-between">
        <div className="flex max-w-2xl min-w-0 flex-col gap-2">
          <h1 className="font-serif text-2xl font-medium wrap-break-word sm:text-3xl">{title}</h1>
          {lead ? <div className="text-muted">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
      </div>
    </header>
  );
}
