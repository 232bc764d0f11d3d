"use client";

import { QuickExit } from "@/components/home/quick-exit.tsx";
import { ErrorPanel } from "@/components/ui/error-panel.tsx";

/** When even the frame can't be read, the quick exit is still there. */
export default function ClientError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto flex max-w-2xl flex-col gap-10 px-4 py-12">
      <title>Something went wrong · Rejoin</title>
      <ErrorPanel error={error} retry={retry} />
      <div className="flex flex-wrap items-center gap-4">
        <QuickExit />
        <p id="quick-exit-note" className="text-sm text-muted">
          Opens Wikipedia in place of this page. Escape pressed three times does the same. It does not erase your
          browser’s history.
        </p>
      </div>
    </main>
  );
}
