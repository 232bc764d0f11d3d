import type { Route } from "next";
import { TextLink } from "@/components/ui/text-link.tsx";
import type { PanelSource } from "./panel.ts";
import { stepQuestions } from "./step-questions.ts";
import { whereItStops } from "./steps-panel.ts";

/** What a coach could try next week, where the numbers give any reason to. Nothing where they don't. */
export function Monday({ source, protocolId }: { source: PanelSource; protocolId: string }) {
  const stop = whereItStops(source);
  const [step] = stop?.steps ?? [];
  if (!stop || !step) return null;
  const among = stop.isPartial ? "Of the steps that can be shown, fewest couples" : "Fewest couples";
  const begin = source.numbers.exact ? "Where your couples stop, it is mostly at" : `${among} get through`;
  return (
    <aside
      aria-label="To try on Monday"
      className="flex max-w-3xl flex-col gap-2 rounded-card border border-line bg-accent-soft p-5 break-inside-avoid sm:p-6"
    >
      <h2 className="font-serif text-lg font-medium">To try on Monday</h2>
      <p>
        {begin} <strong className="font-semibold">{step.name}</strong>. That says nothing about why, and nobody did
        anything wrong. {stepQuestions[step.id]}
      </p>
      <p className="print:hidden">
        <TextLink
          href={`/protocols/${protocolId}` as Route}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          Read the step as your couples do
        </TextLink>
      </p>
    </aside>
  );
}
