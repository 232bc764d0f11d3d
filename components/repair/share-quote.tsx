import type { ReactNode } from "react";
import { Card } from "@/components/ui/card.tsx";

/** Sentences that were sent, or will be, exactly as their reader has them. */
export function ShareQuote({ from, text, children }: { from: string; text: string; children?: ReactNode }) {
  return (
    <Card as="article" className="flex flex-col gap-3">
      <h2 className="font-sans text-sm font-semibold text-muted">{from}</h2>
      <p className="whitespace-pre-line">{text}</p>
      {children}
    </Card>
  );
}
