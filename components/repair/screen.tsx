import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Stack } from "@/components/ui/stack.tsx";

interface ScreenProps {
  title: ReactNode;
  /** The one thing to do or to know. */
  prompt?: ReactNode;
  /** A gentle line beneath. */
  hint?: ReactNode;
  children?: ReactNode;
}

/** One screen of a repair: a title, a prompt, and the one clear action. */
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

/** Whole sentences that show what a step can sound like, for who wants them. */
export function Examples({ examples, title = "How it can sound" }: { examples: readonly string[]; title?: string }) {
  if (examples.length === 0) return null;
  return (
    <Disclosure summary={title}>
      <ul className="flex flex-col gap-3">
        {examples.map((example) => (
          <li key={example} className="border-l-2 border-line pl-4 italic">
            {example}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
