import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";

/** For whoever was let in, once it is over for them. It tells nothing of what was there. `children`: their own words, if any wait. */
export function GuestGoodbye({ children }: { children: ReactNode }) {
  return (
    <Stack gap="loose">
      <PageHeader title="This has closed for you" />
      <Stack gap="snug">
        <p>If you were here for a friend: thank you. To be there, and not to judge, is a great deal.</p>
        <p>
          If you lent somebody a voice, shake it off. Say your own name aloud, look around the room, have some water.
          What you heard stays with you.
        </p>
        <p>You can close this page. Nothing of what was said is kept on this device then.</p>
      </Stack>
      {children}
    </Stack>
  );
}
