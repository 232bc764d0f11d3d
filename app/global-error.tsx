"use client";

import { ErrorPanel } from "@/components/ui/error-panel.tsx";
import "./globals.css";

/** Replaces the whole document when even the layout failed, so it leans on nothing but the style sheet. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Rejoin</title>
        <main className="mx-auto max-w-xl px-4 py-16 sm:px-6">
          <ErrorPanel error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
