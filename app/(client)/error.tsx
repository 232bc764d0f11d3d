"use client";

import { QuickExit } from "@/components/home/quick-exit.tsx";
import { HelpLines } from "@/components/safety/help-lines.tsx";
import { buttonClass } from "@/components/ui/button-class.ts";
import { useRetrySoon } from "@/components/ui/retry-soon.ts";

/**
 * When even the frame can't be read, the quick exit is still there. Every client page carries this from the start, so
 * it is made of little; the error itself isn't shown, since it may hold words that belong to somebody.
 */
export default function ClientError({ retry }: { retry: () => void }) {
  useRetrySoon(retry);
  return (
    <main className="mx-auto flex max-w-2xl flex-col items-start gap-6 px-4 py-12">
      <title>Something went wrong · Rejoin</title>
      <h1 className="font-serif text-2xl font-medium">Something went wrong on our side</h1>
      <p>
        It wasn’t anything you did. What was already saved is safe. This page tries again by itself in a moment, and you
        can try at once.
      </p>
      <button type="button" className={buttonClass({ variant: "primary" })} onClick={() => retry()}>
        Try again
      </button>
      <QuickExit />
      <p id="quick-exit-note" className="text-sm text-muted">
        Leave opens Wikipedia in place of this page. Escape pressed three times does the same. It does not erase your
        browser’s history.
      </p>
      <HelpLines leave={false} />
    </main>
  );
}
