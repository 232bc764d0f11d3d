import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";

/** For whoever was let in, once it is over for them. It tells nothing of what was there. */
export function GuestGoodbye() {
  return (
    <Stack gap="loose">
      <PageHeader title="This has closed for you" />
      <Stack gap="snug">
        <p>If you were here for a friend: thank you. To be there, and not to judge, is a great deal.</p>
        <p>
          If you lent somebody a voice, shake it off. Say your own name aloud, look around the room, have some water.
          What you heard stays with you.
        </p>
        <p>Nothing of it is kept on this device. You can close this page.</p>
      </Stack>
    </Stack>
  );
}
