"use client";

import { Button } from "./button.tsx";
import { buttonClass } from "./button-class.ts";
import { useRetrySoon } from "./retry-soon.ts";
import { Actions, Stack } from "./stack.tsx";

interface ErrorPanelProps {
  /** What was thrown. Only its digest is shown: the message may hold words that belong to somebody. */
  error: unknown;
  retry: () => void;
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
}

/** What a person reads when something broke on our side, with two ways on. */
export function ErrorPanel({ error, retry }: ErrorPanelProps) {
  const digest = digestOf(error);
  useRetrySoon(retry);
  return (
    <Stack>
      <h1 className="font-serif text-2xl font-medium sm:text-3xl">Something went wrong on our side</h1>
      <p>
        It wasn’t anything you did. What was already saved is safe. This page tries again by itself in a moment, and you
        can try at once.
      </p>
      <Actions>
        <Button variant="primary" onClick={() => retry()}>
          Try again
        </Button>
        {/* A plain link: a fresh load gets away from whatever state broke. */}
        <a href="/" className={buttonClass({ variant: "plain" })}>
          Go to the start
        </a>
      </Actions>
      {digest ? (
        <p className="font-sans text-sm text-muted">
          If you write to your practice about this, mention the code <span className="font-semibold">{digest}</span>.
        </p>
      ) : null}
    </Stack>
  );
}
