"use client";

import { ErrorPanel } from "@/components/ui/error-panel.tsx";

export default function CoachError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <title>Something went wrong · Rejoin</title>
      <ErrorPanel error={error} retry={retry} />
    </>
  );
}
