import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  /** Why it is empty and what will fill it. */
  children?: ReactNode;
  /** A way on: a LinkButton or a Button. */
  action?: ReactNode;
}

/** Says why a place is empty and what to do, rather than leaving it blank. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-card border border-dashed border-edge px-6 py-8">
      <p className="font-serif text-xl font-medium">{title}</p>
      {children ? <div className="flex max-w-xl flex-col gap-3 text-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
