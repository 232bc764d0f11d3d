"use client";

import { QuickExit } from "@/components/home/quick-exit.tsx";
import { ErrorPanel } from "@/components/ui/error-panel.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";

/** When even the frame can't be read, the quick exit is still there. */
export default function ClientError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PublicShell action={<QuickExit />}>
      <title>Something went wrong · Rejoin</title>
      <ErrorPanel error={error} retry={retry} />
      <p id="quick-exit-note" className="mt-10 text-sm text-muted">
        Leave, or Escape pressed three times, opens Wikipedia in place of this page. It does not erase your browser’s
        history.
      </p>
    </PublicShell>
  );
}
