import type { ReactNode } from "react";
import { Button } from "@/components/ui/button.tsx";
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

interface TipFootProps {
  tip: Tip;
  putAway: () => void;
  turnOff: () => void;
}

/** Why it is here, and the two ways to be rid of it. */
export function TipFoot({ tip, putAway, turnOff }: TipFootProps) {
  return (
    <>
      <details className="group">
        <summary className="inline-flex min-h-11 list-none items-center gap-1.5 text-sm text-muted underline underline-offset-4 [&::-webkit-details-marker]:hidden">
          Why am I seeing this?
          <Icon name="down" className="transition-transform duration-150 group-open:rotate-180" />
        </summary>
        <p className="pb-2 text-sm text-muted">{tip.why}</p>
      </details>
      <div className="-mx-3 flex flex-wrap gap-x-2">
        <Button variant="plain" size="slim" onClick={putAway}>
          Put it away
        </Button>
        <Button variant="plain" size="slim" onClick={turnOff}>
          Don’t show tips any more
        </Button>
      </div>
    </>
  );
}
