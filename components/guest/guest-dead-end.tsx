import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";

/** A friend’s link that doesn’t work, whatever the reason. `inside`: it let somebody in on this very device. */
export function GuestDeadEnd({ inside }: { inside: boolean }) {
  return (
    <Stack gap="loose">
      <PageHeader title={inside ? "You are in already" : "This link doesn’t work any more"} />
      <Stack gap="snug">
        {inside ? (
          <p>A friend’s link works once, and on this device you came in with one. Go on where you were.</p>
        ) : (
          <>
            <p>
              It may have been used, taken back, or be older than three days. Or the rehearsal is over. None of that is
              anything you did.
            </p>
            <p>If somebody waits for you, ask them for a new one.</p>
          </>
        )}
      </Stack>
      {inside ? (
        <div>
          <LinkButton href="/guest" variant="primary">
            Go back in
          </LinkButton>
        </div>
      ) : null}
    </Stack>
  );
}
