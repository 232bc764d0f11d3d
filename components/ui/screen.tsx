import type { ReactNode } from "react";
import { Stack } from "./stack.tsx";

interface ScreenProps {
  title: ReactNode;
  /** The one thing to do or to know. */
  prompt?: ReactNode;
  /** A gentle line beneath. */
  hint?: ReactNode;
  children?: ReactNode;
}

/** One screen of something that goes on step by step: a title, a prompt, and the one clear action. */
export function Screen({ title, prompt, hint, children }: ScreenProps) {
  return (
    <Stack>
      <Stack gap="snug">
        <h1 className="font-serif text-2xl font-medium sm:text-3xl">{title}</h1>
        {prompt ? <p>{prompt}</p> : null}
        {hint ? <p className="font-sans text-base text-muted">{hint}</p> : null}
      </Stack>
      {children}
    </Stack>
  );
}
