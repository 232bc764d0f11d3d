import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state.tsx";

/** What a caseload says before there is anyone in it. Without a way to add a couple it is an owner's who doesn't coach. */
export function FirstCouple({ action }: { action: ReactNode }) {
  if (!action) {
    return (
      <EmptyState title="You don’t coach here">
        <p>
          Couples are seen by their own coach alone, so there is nothing to show you. Your practice’s settings are under
          Practice.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Your couples will be listed here" action={action}>
      <ol className="flex list-decimal flex-col gap-2 pl-5">
        <li>Give the couple a name that you will recognise, and invite each partner by e-mail.</li>
        <li>Each partner reads your practice’s policy, and answers a private safety check alone.</li>
        <li>You read the checks and decide. Until you clear a couple, the steps they do together stay closed.</li>
        <li>You assign a protocol. They do it at their own pace, and this list shows you where they are.</li>
      </ol>
    </EmptyState>
  );
}
