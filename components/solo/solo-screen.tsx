import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import type { SoloStepId } from "@/lib/domain/protocol/protocol.ts";
import { type Solo, wordsOf } from "./solo.ts";

interface SoloScreenProps {
  title: ReactNode;
  prompt?: ReactNode;
  hint?: ReactNode;
  children?: ReactNode;
}

/** One screen of going on alone: a title, a prompt, and the one clear action. */
export function SoloScreen({ title, prompt, hint, children }: SoloScreenProps) {
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

/** Lines of somebody else's, for who wants to see how it can be. */
export function Lines({ summary, lines }: { summary: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={summary}>
      <ul className="flex flex-col gap-3">
        {lines.map((line) => (
          <li key={line} className="border-l-2 border-line pl-4 italic">
            {line}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What one wrote so far, to read aloud or to keep. */
export function Written({ solo }: { solo: Solo }) {
  const written = solo.written.filter(({ text }) => text.trim() !== "");
  if (written.length === 0) return null;
  const place = (step: SoloStepId) => solo.path.findIndex(({ id }) => id === step);
  return (
    <Disclosure summary="What you wrote">
      {written
        .toSorted((one, other) => place(one.step) - place(other.step))
        .map(({ step, text }) => (
          <section key={step} className="flex flex-col gap-1">
            <h2 className="font-sans text-sm font-semibold text-muted">{wordsOf(solo, step).title}</h2>
            <p className="whitespace-pre-line">{text}</p>
          </section>
        ))}
    </Disclosure>
  );
}
