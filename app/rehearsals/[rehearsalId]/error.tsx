"use client";

import { ErrorPanel } from "@/components/ui/error-panel.tsx";

/** Inside the frame, so that the ways out stay where they were. */
export default function RehearsalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <title>Rejoin</title>
      <ErrorPanel error={error} retry={retry} />
    </>
  );
}
