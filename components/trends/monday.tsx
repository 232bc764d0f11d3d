import type { Route } from "next";
import { Fragment } from "react";
import { TextLink } from "@/components/ui/text-link.tsx";
import type { PanelSource, TrendStep } from "./panel.ts";
import { stepQuestions } from "./step-questions.ts";
import { whereItStops } from "./steps-panel.ts";

const listing = new Intl.ListFormat("en", { type: "conjunction" });

/** The steps by name, each of them marked. */
function Names({ steps }: { steps: readonly TrendStep[] }) {
  return listing.formatToParts(steps.map(({ name }) => name)).map(({ type, value }) =>
    type === "element" ? (
      <strong key={value} className="font-semibold">
        {value}
      </strong>
    ) : (
      <Fragment key={value}>{value}</Fragment>
    ),
  );
}

function Link({ href, children }: { href: string; children: string }) {
  return (
    <TextLink href={href as Route} prefetch={false} className="inline-flex min-h-11 items-center">
      {children}
    </TextLink>
  );
}

/** What a coach could try next week, where the numbers give any reason to. Nothing where they don't. */
export function Monday({ source, protocolId }: { source: PanelSource; protocolId: string }) {
  const stop = whereItStops(source);
  const [step] = stop?.steps ?? [];
  if (!stop || !step) return null;
  const isOwn = stop.open !== null;
  const isOne = stop.steps.length === 1;
  const single = stop.open === 1 ? "One of your couples is still at " : "Where your couples stop, it is mostly at ";
  const own = isOne ? single : "No step stands out. Couples are still at ";
  const others = `${stop.isPartial ? "Of the steps that can be shown, fewest" : "Fewest"} couples get through `;
  const chance = stop.isClear ? "" : "The others are close to it, so this may well be chance. ";
  return (
    <aside
      aria-label="To try on Monday"
      className="flex max-w-3xl flex-col gap-2 rounded-card border border-line bg-accent-soft p-5 break-inside-avoid sm:p-6"
    >
      <h2 className="font-serif text-lg font-medium">To try on Monday</h2>
      <p>
        {isOwn ? own : others}
        <Names steps={stop.steps} />. {isOwn ? "" : chance}That says nothing about why, and nobody did anything wrong.{" "}
        {isOne ? "" : `You could begin with ${step.name}. `}
        {stepQuestions[step.id]}
      </p>
      <p className="flex flex-wrap gap-x-6 print:hidden">
        <Link href={`/protocols/${protocolId}#step-${step.id}`}>Read the step as your couples do</Link>
        {isOwn ? <Link href="/caseload?sort=step">See where each couple is now</Link> : null}
      </p>
    </aside>
  );
}
