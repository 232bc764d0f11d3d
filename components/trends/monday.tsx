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

/** A step to begin with, and why that one. */
interface Reason {
  steps: readonly TrendStep[];
  before: string;
  after: string;
}

/** Where most of one's own couples are today, whatever the period: what was so in one that is over may no longer be. */
function ownReason(steps: readonly TrendStep[], standing: readonly Standing[]): Reason | null {
  const most = Math.max(...standing.map(({ couples }) => couples));
  const at = steps.filter(({ id }) => standing.some(({ step, couples }) => step === id && couples === most));
  if (at.length === 0) return null;
  if (at.length > 1) return { steps: at, before: "No step stands out. Couples of yours are now at ", after: "." };
  if (most === 1) return { steps: at, before: "One of your couples is now at ", after: "." };
  return { steps: at, before: `${most} of your couples are now at `, after: ", more than at any other step." };
}

function othersReason(source: PanelSource): Reason | null {
  const stop = whereItStops(source);
  if (!stop) return null;
  const before = `${stop.isPartial ? "Of the steps that can be shown, fewest" : "Fewest"} couples got through `;
  const chance = stop.isClear ? "" : " The others are close to it, so this may well be chance.";
  return { steps: stop.steps, before, after: `.${chance}` };
}

interface Standing {
  step: string;
  couples: number;
}

interface MondayProps {
  source: PanelSource;
  /** Where one's own couples are now; null where the numbers are of others too. */
  standing: readonly Standing[] | null;
  protocolId: string;
}

/** What a coach could try next week, where there is any reason to. Nothing where there is none. */
export function Monday({ source, standing, protocolId }: MondayProps) {
  const reason = standing === null ? othersReason(source) : ownReason(source.steps, standing);
  const [step] = reason?.steps ?? [];
  if (!reason || !step) return null;
  return (
    <aside
      aria-label="To try on Monday"
      className="flex max-w-3xl flex-col gap-2 rounded-card border border-line bg-accent-soft p-5 break-inside-avoid sm:p-6"
    >
      <h2 className="font-serif text-lg font-medium">To try on Monday</h2>
      <p>
        {reason.before}
        <Names steps={reason.steps} />
        {reason.after} That says nothing about why, and nobody did anything wrong.{" "}
        {reason.steps.length === 1 ? "" : `You could begin with ${step.name}. `}
        {stepQuestions[step.id]}
      </p>
      <p className="flex flex-wrap gap-x-6 print:hidden">
        <Link href={`/protocols/${protocolId}#step-${step.id}`}>Read the step as your couples do</Link>
        {standing === null ? null : <Link href="/caseload?sort=step">See where each couple is now</Link>}
      </p>
    </aside>
  );
}
