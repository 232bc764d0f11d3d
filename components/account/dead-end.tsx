import type { Route } from "next";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";
import { Stack } from "@/components/ui/stack.tsx";

interface DeadEndProps {
  title: string;
  /** What may have happened, and what can be done. */
  children: ReactNode;
  onward: { href: Route; label: string };
}

/** A link that leads nowhere any more: one answer, whatever the reason. A page of its own, since Next's `notFound()` shows
 * nothing before its script runs. */
export function DeadEnd({ title, children, onward }: DeadEndProps) {
  return (
    <PublicShell>
      <Stack gap="loose">
        <PageHeader title={title} />
        <Stack gap="snug">{children}</Stack>
        <div>
          <LinkButton href={onward.href} variant="primary">
            {onward.label}
          </LinkButton>
        </div>
      </Stack>
    </PublicShell>
  );
}
