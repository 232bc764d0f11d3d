import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon.tsx";
import type { Tip } from "@/lib/domain/feedback/tip-for.ts";

interface CardProps {
  /** Heard politely when they come. */
  words: ReactNode;
  children?: ReactNode;
}

/** What stands beneath a box, one thing at a time. Its live region is there before any words are. */
export function FeedbackCard({ words, children }: CardProps) {
  return (
    <div
      className={
        words ? "mt-3 rounded-card border border-line bg-accent-soft px-4 pt-3 pb-1.5 font-sans text-base" : ""
      }
    >
      <div aria-live="polite" className="flex flex-col gap-1">
        {words}
      </div>
      {children}
    </div>
  );
}

export function TipWords({ tip }: { tip: Tip }) {
  return (
    <>
      <p className="font-semibold">{tip.title}</p>
      <p>{tip.words}</p>
    </>
  );
}

/** A quiet press beneath the words. */
export function SmallButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="inline-flex min-h-11 items-center text-sm font-semibold text-accent underline decoration-accent/40 underline-offset-4 hover:text-accent-strong hover:decoration-current"
    >
      {children}
    </button>
  );
}

interface TipFootProps {
  tip: Tip;
  putAway: () => void;
  turnOff: () => void;
}

/** Why it is here, and the two ways to be rid of it: in little room, since what one writes comes first. */
export function TipFoot({ tip, putAway, turnOff }: TipFootProps) {
  return (
    <div className="flex flex-wrap gap-x-5">
      <details className="group text-sm text-muted open:basis-full">
        <summary className="inline-flex min-h-11 list-none items-center gap-1.5 underline underline-offset-4 [&::-webkit-details-marker]:hidden">
          Why am I seeing this?
          <Icon name="down" className="transition-transform duration-150 group-open:rotate-180" />
        </summary>
        <p className="pb-2">{tip.why}</p>
      </details>
      <SmallButton onClick={putAway}>Put it away</SmallButton>
      <SmallButton onClick={turnOff}>Don’t show tips any more</SmallButton>
    </div>
  );
}
