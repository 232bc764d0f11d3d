import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { SoloStepId } from "@/lib/domain/protocol/protocol.ts";
import { type Solo, wordsOf } from "./solo.ts";

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
