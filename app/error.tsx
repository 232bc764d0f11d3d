"use client";

import { HelpLines } from "@/components/safety/help-lines.tsx";
import { ErrorPanel } from "@/components/ui/error-panel.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";

export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PublicShell>
      <title>Something went wrong · Rejoin</title>
      <ErrorPanel error={error} retry={retry} />
      <div className="mt-10">
        <HelpLines />
      </div>
    </PublicShell>
  );
}
