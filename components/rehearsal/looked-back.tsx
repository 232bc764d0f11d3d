import { Card } from "@/components/ui/card.tsx";
import { type After, nameOf, type SetDown, setDown } from "./after.ts";

function heading(after: After, { kind, by }: SetDown): string {
  const name = nameOf(after, by);
  const isYou = by === after.view.viewer;
  switch (kind) {
    case "landed":
      return isYou ? "What landed with you" : `What landed with ${name}`;
    case "note":
      return isYou ? "Your note" : `A note from ${name}`;
    case "nextTry":
      return isYou ? "One thing you will try" : `One thing ${name} will try`;
  }
}

const order = ["nextTry", "landed", "note"] as const;

/** What those who took part set down, each by name. */
export function LookedBack({ after }: { after: After }) {
  const entries = setDown(after).toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  if (entries.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {entries.map((entry) => (
        <Card as="article" key={`${entry.kind} ${entry.by}`} className="flex flex-col gap-2">
          <h2 className="font-sans text-sm font-semibold text-muted">{heading(after, entry)}</h2>
          <p className="whitespace-pre-line wrap-break-word">{entry.text}</p>
        </Card>
      ))}
    </div>
  );
}
